import { Bot, Context, session, type SessionFlavor } from "grammy";

type MyContext = Context & SessionFlavor<{ count: number } | null>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

// What a bot may forget has no type in `initial`.
bot.use(session<{ count: number } | null, MyContext>({ initial: () => ({ count: 0 }) }));
bot.hears("forget", async (ctx) => {
  ctx.session = null;
  await ctx.reply("Forgotten");
});
bot.hears("throw", async (ctx) => {
  ctx.session = { count: 99 };
  throw new Error("the write is skipped");
});
bot.on("message", (ctx) => ctx.reply("No word of the session"));
bot.catch((failure) => console.log(failure.message));

bot.start();
