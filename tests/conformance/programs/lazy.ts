import { Bot, Context, lazySession, type LazySessionFlavor } from "grammy";
import { run } from "@grammyjs/runner";

type MyContext = Context & LazySessionFlavor<{ count: number }>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

bot.use(lazySession({ initial: () => ({ count: 0 }) }));
bot.hears("untouched", (ctx) => ctx.reply("Not even read"));
bot.on("message", async (ctx) => {
  const session = await ctx.session;
  session.count++;
  await ctx.reply(`#${session.count}`);
});

run(bot);
