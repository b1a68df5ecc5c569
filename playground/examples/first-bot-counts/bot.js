const { Bot, session } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

bot.use(session({ initial: () => ({ count: 0 }) }));

bot.command("start", (ctx) => ctx.reply("Hi! I count your messages."));
bot.on("message:text", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}: ${ctx.message.text}`);
});

bot.start();
