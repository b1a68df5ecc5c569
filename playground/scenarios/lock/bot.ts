import { Bot, Context, session, type SessionFlavor } from "grammy";
import { run } from "@grammyjs/runner";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}

let last: Promise<void> = Promise.resolve();
bot.use((_ctx, next) => {
  // Everybody waits for everybody.
  const turn = last.then(next);
  last = turn.catch(() => {});
  return turn;
});
bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

run(bot);
