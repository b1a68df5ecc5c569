const { Bot, session } = require("grammy");
const { run, sequentialize } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

function getSessionKey(ctx) {
  return ctx.chat?.id.toString();
}

// Asynchronous, and before: the first message takes longer to get through than the second.
bot.on("message:text", async (ctx, next) => {
  await new Promise((resolve) => setTimeout(resolve, ctx.message.text === "A" ? 50 : 5));
  await next();
});
bot.use(sequentialize(getSessionKey));
bot.use(session({ getSessionKey, initial: () => ({ texts: [] }) }));

bot.on("message:text", async (ctx) => {
  ctx.session.texts.push(ctx.message.text);
  await ctx.reply(ctx.session.texts.join(", "));
});

run(bot);
