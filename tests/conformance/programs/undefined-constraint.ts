import { Bot, Context, session, type SessionFlavor } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";

type MyContext = Context & SessionFlavor<{ count: number }>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

// Messages are no inline queries: nothing is put in order.
bot.use(sequentialize((ctx) => ctx.inlineQuery?.from.id.toString()));
bot.use(session({ initial: () => ({ count: 0 }) }));
bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

run(bot);
