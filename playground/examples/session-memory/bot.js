const { Bot, MemorySessionStorage, session } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

// What `session()` takes when it is given no storage.
const storage = new MemorySessionStorage();
bot.use(session({ storage, initial: () => ({ count: 0 }) }));

bot.on("message:text", async (ctx) => {
  ctx.session.count++;
  if (ctx.message.text === "boom") throw new Error("it broke");
  await ctx.reply(`#${ctx.session.count}`);
});

bot.catch(({ message }) => console.error(message));

run(bot);
