const { Bot, session } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

bot.use(session({ initial: () => ({ count: 0 }) }));

bot.command("look", async (ctx) => {
  const { count } = ctx.session;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await ctx.reply(`It was ${count}`);
  // Now the session is written back as it was read, over whatever came in between.
});
bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

run(bot);
