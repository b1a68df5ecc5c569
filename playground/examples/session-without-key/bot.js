const { Bot, session } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

// Sessions in private chats only.
function getSessionKey(ctx) {
  return ctx.chat?.type === "private" ? ctx.chat.id.toString() : undefined;
}

bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.chatType("private").on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});
bot.on("message", async (ctx) => {
  await ctx.reply("No session here");
  ctx.session.count++; // throws
});

bot.catch(({ message }) => console.error(message));

bot.start();
