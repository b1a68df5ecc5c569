const { createServer } = require("node:http");
const { Bot, session, webhookCallback } = require("grammy");
const { sequentialize } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

// One session for each person, in whatever chat.
function getSessionKey(ctx) {
  return ctx.from?.id.toString();
}

// It knows the updates of this process, and of no other.
bot.use(sequentialize(getSessionKey));
bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

createServer(webhookCallback(bot, "http")).listen(8080);
