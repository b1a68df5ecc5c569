const { createServer } = require("node:http");
const { Bot, webhookCallback } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

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
