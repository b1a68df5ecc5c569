const { createServer } = require("node:http");
const { Bot, webhookCallback } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

/** A service that is slow today: how many ms it takes, call after call. */
const durations = [1500, 1500, 100];
const work = () => new Promise((resolve) => setTimeout(resolve, durations.shift()));

async function finish(ctx) {
  await work();
  await ctx.reply("Done");
}

bot.on("message", (ctx) => {
  // Not awaited: Telegram has its answer at once, and nobody else would hear of an error.
  finish(ctx).catch(console.error);
});

createServer(webhookCallback(bot, "http", { timeoutMilliseconds: 1000 })).listen(8080);
