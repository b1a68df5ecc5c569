import { createServer } from "node:http";
import { Bot, webhookCallback } from "https://deno.land/x/grammy/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

// In production: a queue that outlives this process, and a worker of its own.
let queue = Promise.resolve();
function enqueue(job: () => Promise<void>) {
  queue = queue.then(job).catch(console.error);
}

bot.on("message:text", async (ctx) => {
  const { chat, text } = ctx.message;
  enqueue(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await bot.api.sendMessage(chat.id, `Done: ${text}`);
  });
  await ctx.reply(`On it: ${text}`);
});

createServer(webhookCallback(bot, "http")).listen(8080);
