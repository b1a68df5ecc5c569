const { Bot, session } = require("grammy");
const { run, sequentialize } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

function getSessionKey(ctx) {
  return ctx.from?.id.toString();
}

bot.use(sequentialize((ctx) => [`chat ${ctx.chat?.id}`, `user ${ctx.from?.id}`]));
bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.hears("boom", () => {
  throw new Error("it broke");
});
bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`${ctx.from.first_name}: #${ctx.session.count}`);
});

bot.catch(({ message }) => console.error(message));

run(bot);
