const { Bot, session } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

// One session for each person in each chat.
function getSessionKey(ctx) {
  if (ctx.from === undefined || ctx.chat === undefined) return undefined;
  return `${ctx.from.id}/${ctx.chat.id}`;
}

bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`${ctx.from.first_name}: #${ctx.session.count}`);
});

bot.start();
