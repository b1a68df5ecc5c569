const { createServer } = require("node:http");
const { Bot, session, webhookCallback } = require("grammy");
const { sequentialize } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

function getSessionKey(ctx) {
  return ctx.chat?.id.toString();
}

bot.use(sequentialize(getSessionKey));
bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await ctx.reply(`#${ctx.session.count}`);
});

const options = { onTimeout: "return", timeoutMilliseconds: 1000 };
createServer(webhookCallback(bot, "http", options)).listen(8080);
