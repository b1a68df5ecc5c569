const { Bot, session } = require("grammy");
const { run, sequentialize } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

function getSessionKey(ctx) {
  return ctx.chat?.id.toString();
}

bot.use(sequentialize(getSessionKey));
bot.use(session({ getSessionKey, initial: () => ({ asked: false }) }));

bot.on("message:text", async (ctx) => {
  if (ctx.session.asked) await ctx.reply(`Hello, ${ctx.message.text}!`);
  else await ctx.reply("What is your name?");
  // Nobody waits: the session remembers what the next message is.
  ctx.session.asked = !ctx.session.asked;
});

run(bot);
