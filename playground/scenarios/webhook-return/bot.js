const { createServer } = require("node:http");
const { Bot, session, webhookCallback } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

bot.use(session({ initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  await ctx.reply(`#${ctx.session.count}`);
});

// After 10 s Telegram has its answer and sends the chat's next update: the race is back.
createServer(webhookCallback(bot, "http", "return")).listen(8080);
