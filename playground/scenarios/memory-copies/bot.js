const { Bot, session } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

const rows = new Map();
/** In memory as well, but each update gets a copy of its own, as from a database. */
const storage = {
  read(key) {
    const row = rows.get(key);
    return row === undefined ? undefined : JSON.parse(row);
  },
  write(key, value) {
    rows.set(key, JSON.stringify(value));
  },
  delete(key) {
    rows.delete(key);
  },
};

bot.use(session({ storage, initial: () => ({ cart: [] }) }));

bot.on("message:text", async (ctx) => {
  ctx.session.cart.push(ctx.message.text);
  // grammY does not save the session of a handler that throws.
  if (ctx.message.text === "unicorn") throw new Error("not in this shop");
  await ctx.reply(`In your cart: ${ctx.session.cart.join(", ")}`);
});

bot.catch(({ error }) => console.error(String(error)));

bot.start();
