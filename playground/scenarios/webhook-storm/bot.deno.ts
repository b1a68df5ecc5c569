import { createServer } from "node:http";
import { Bot, webhookCallback } from "https://deno.land/x/grammy/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

/** A service that is slow today: how many ms it takes, call after call. */
const durations = [1500, 1500, 100];
const work = () => new Promise((resolve) => setTimeout(resolve, durations.shift()));

bot.on("message", async (ctx) => {
  await work();
  await ctx.reply("Done");
});

// grammY waits 10 s unless told otherwise: here only 1 s, to see it sooner. Then it throws.
const handleUpdate = webhookCallback(bot, "http", { timeoutMilliseconds: 1000 });
createServer(async (request, response) => {
  try {
    await handleUpdate(request, response);
  } catch (error) {
    console.error(String(error));
    response.writeHead(500).end();
  }
}).listen(8080);
