import { Bot, Context, session, type SessionFlavor } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}

bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));
// Too late: the session has been read before the update waits for its turn.
bot.use(sequentialize(getSessionKey));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

run(bot);
