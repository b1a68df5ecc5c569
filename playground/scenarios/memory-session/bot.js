const { Bot, session } = require("grammy");

const bot = new Bot(process.env.BOT_TOKEN);

bot.use(session({ initial: () => ({ cart: [] }) }));

bot.on("message:text", async (ctx) => {
  ctx.session.cart.push(ctx.message.text);
  // grammY does not save the session of a handler that throws.
  if (ctx.message.text === "unicorn") throw new Error("not in this shop");
  await ctx.reply(`In your cart: ${ctx.session.cart.join(", ")}`);
});

bot.catch(({ error }) => console.error(String(error)));

bot.start();
