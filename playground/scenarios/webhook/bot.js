const { createServer } = require("node:http");
const { Bot, session, webhookCallback } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

function getSessionKey(ctx) {
  return ctx.chat?.id.toString();
}

bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

// Telegram sends the next update of a chat when the former one was answered.
createServer(webhookCallback(bot, "http")).listen(8080);
