import { Bot, Context, session, type SessionFlavor } from "grammy";
import { run } from "@grammyjs/runner";

type MyContext = Context & SessionFlavor<{ count: number }>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

function getSessionKey(ctx: Context) {
  return ctx.from && ctx.chat && `${ctx.from.id}/${ctx.chat.id}`;
}

bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));
bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`${ctx.from.first_name} #${ctx.session.count}`);
});

run(bot);
