const { Bot, Composer, session } = require("grammy");
const { run, sequentialize } = require("@grammyjs/runner");

// session-key.ts
function getSessionKey(ctx) {
  return ctx.chat?.id.toString();
}

// topics/welcome.ts
const welcome = new Composer();
welcome.command("start", (ctx) => ctx.reply("Hi! I count your messages."));

// topics/counter.ts
const counter = new Composer();
counter.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

// bot.ts
const bot = new Bot(process.env.BOT_TOKEN);
bot.use(sequentialize(getSessionKey));
bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));
bot.use(welcome, counter);

// main.ts
run(bot);
