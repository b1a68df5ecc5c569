import { Bot, Context, session, type SessionFlavor } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";

type MyContext = Context & SessionFlavor<{ count: number }>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

function getSessionKey(ctx: Context) {
  return ctx.from?.id.toString();
}

bot.use(sequentialize((ctx) => [`chat ${ctx.chat!.id}`, `user ${ctx.from!.id}`]));
bot.hears("boom", async () => {
  await new Promise((resolve) => setTimeout(resolve, 250));
  throw new Error("those behind several no longer wait for the others");
});
bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));
bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`${ctx.from.first_name} #${ctx.session.count}`);
});
bot.catch((failure) => console.log(failure.message));

run(bot);
