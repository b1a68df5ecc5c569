import { createServer } from "node:http";
import { Bot, webhookCallback } from "https://deno.land/x/grammy/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

// With webhooks nobody calls this.
bot.catch(() => console.error("bot.catch"));

const safe = bot.errorBoundary(({ error, ctx }) => {
  console.error(`Update ${ctx.update.update_id}: ${error}`);
});

safe.on("message:text", async (ctx) => {
  if (ctx.message.text === "boom") throw new Error("it broke");
  await ctx.reply("Still here");
});

createServer(webhookCallback(bot, "http")).listen(8080);
