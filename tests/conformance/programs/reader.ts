import { Bot, Context, session, type SessionFlavor } from "grammy";
import { run } from "@grammyjs/runner";

type MyContext = Context & SessionFlavor<{ count: number }>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

bot.use(session({ initial: () => ({ count: 0 }) }));
bot.hears("read", async (ctx) => {
  const { count } = ctx.session;
  await new Promise((resolve) => setTimeout(resolve, 600));
  await ctx.reply(`It was ${count}`);
});
bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

run(bot);
