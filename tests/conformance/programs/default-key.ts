import { Bot, Context, session, type SessionFlavor } from "grammy";
import { run } from "@grammyjs/runner";

type MyContext = Context & SessionFlavor<{ count: number }>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

bot.use(session({ initial: () => ({ count: 0 }) }));
bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`${ctx.from.first_name} #${ctx.session.count}`);
});

run(bot);
