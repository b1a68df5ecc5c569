const { Bot, session } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

bot.use(session({ initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

// Confirms the update under way, but not those of the batch that run after it.
process.once("SIGTERM", () => bot.stop());

bot.start();
