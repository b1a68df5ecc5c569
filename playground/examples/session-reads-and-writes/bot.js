const { Bot, session } = require("grammy");

const rows = new Map();
const storage = {
  async read(key) {
    console.log("  read");
    return JSON.parse(rows.get(key) ?? "null") ?? undefined;
  },
  async write(key, value) {
    console.log(`  write ${JSON.stringify(value)}`);
    rows.set(key, JSON.stringify(value));
  },
  async delete(key) {
    console.log("  delete");
    rows.delete(key);
  },
};

const bot = new Bot(process.env.BOT_TOKEN);

bot.on("message:text", (ctx, next) => {
  console.log(ctx.message.text);
  return next();
});
bot.use(session({ storage, initial: () => ({ count: 0 }) }));

bot.command("ignore", () => {});
bot.command("look", (ctx) => void ctx.session);
bot.command("count", (ctx) => void ctx.session.count++);
bot.command("assign", (ctx) => void (ctx.session = { count: 10 }));
bot.command("forget", (ctx) => void (ctx.session = null));
bot.command("fail", (ctx) => {
  ctx.session.count = 99;
  throw new Error("it broke");
});

bot.catch(({ message }) => console.log(`  ${message}`));

bot.start();
