const { Bot, lazySession } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

bot.use(lazySession({ initial: () => ({ count: 0 }) }));

bot.command("help", (ctx) => ctx.reply("I count your messages"));
bot.on("message", async (ctx) => {
  const session = await ctx.session;
  session.count++;
  await ctx.reply(`#${session.count}`);
});

run(bot);
