import { Bot, Context, session, type SessionFlavor } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";

type MyContext = Context & SessionFlavor<{ count: number }>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

function getSessionKey(ctx: Context) {
  return ctx.from?.id.toString();
}

// One more than needed: chats are kept in order, too.
bot.use(sequentialize((ctx) => [`chat ${ctx.chat!.id}`, `user ${ctx.from!.id}`]));
bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));
bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`${ctx.from.first_name} #${ctx.session.count}`);
});

run(bot);
