import { createServer } from "node:http";
import { Bot, webhookCallback } from "https://deno.land/x/grammy/mod.ts";

class Unavailable extends Error {}

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

const safe = bot.errorBoundary(({ ctx, error }) => {
  // Thrown again: Telegram will deliver the update once more.
  if (error instanceof Unavailable) throw error;
  // It would fail every time. Written down, and done with.
  console.error(`Update ${ctx.update.update_id}: ${error}`);
});

let attempts = 0;
safe.command("pay", async (ctx) => {
  if (++attempts === 1) throw new Unavailable("the bank does not answer");
  await ctx.reply("Paid");
});

safe.command("bug", () => {
  throw new RangeError("a bug");
});

const handleUpdate = webhookCallback(bot, "http");
createServer(async (request, response) => {
  try {
    await handleUpdate(request, response);
  } catch (error) {
    console.error(`${error}`);
    response.writeHead(500).end();
  }
}).listen(8080);
