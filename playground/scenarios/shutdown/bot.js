const { Bot, session } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

bot.use(session({ initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

const handle = run(bot);

process.once("SIGTERM", async () => {
  // Does not wait for the middleware: what is under way is lost.
  await handle.stop();
  process.exit();
});
