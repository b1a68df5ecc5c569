const { Bot, session } = require("grammy");
const { run, sequentialize } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

function getSessionKey(ctx) {
  return ctx.chat?.id.toString();
}
const sessions = session({ getSessionKey, initial: () => ({ count: 0 }) });

async function count(ctx) {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
}

// Each call has lanes of its own: a command and a text of one chat do not wait for each other.
bot.command("count", sequentialize(getSessionKey), sessions, count);
bot.on("message", sequentialize(getSessionKey), sessions, count);

run(bot);
