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
  await handle.stop();
  // What was fetched is brought to its end.
  while (handle.size() > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  process.exit();
});
