const { Bot, session } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

function getSessionKey(ctx) {
  return ctx.chat?.id.toString();
}

bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

bot.start();
