const { createServer } = require("node:http");
const { Bot, webhookCallback } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

// In production: a queue that outlives this process, and a worker of its own.
let queue = Promise.resolve();
function enqueue(job) {
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
