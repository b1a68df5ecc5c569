const { Bot, session } = require("grammy");
const { run, sequentialize } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

// Undefined outside of groups: those updates wait for nobody.
function getConstraint(ctx) {
  return ctx.chat?.type === "group" ? ctx.chat.id.toString() : undefined;
}

bot.use(sequentialize(getConstraint));
// The session has another key: it is there in private chats, too.
bot.use(session({ initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

run(bot);
