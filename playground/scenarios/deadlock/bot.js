const { Bot } = require("grammy");
const { run, sequentialize } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);
const waiting = new Map();

function getSessionKey(ctx) {
  return ctx.chat?.id.toString();
}

bot.use(sequentialize(getSessionKey));

bot.on("message:text", async (ctx) => {
  const answer = waiting.get(ctx.chat.id);
  if (answer !== undefined) return answer(ctx.message.text);
  await ctx.reply("What is your name?");
  // The answer queues up behind this very handler: it can never come.
  const name = await new Promise((resolve) => waiting.set(ctx.chat.id, resolve));
  await ctx.reply(`Hello, ${name}!`);
});

run(bot);
