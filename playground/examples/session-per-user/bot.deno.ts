import { Bot, session, type Context, type SessionFlavor } from "https://deno.land/x/grammy/mod.ts";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

// One session for each person in each chat.
function getSessionKey(ctx: Context) {
  if (ctx.from === undefined || ctx.chat === undefined) return undefined;
  return `${ctx.from.id}/${ctx.chat.id}`;
}

bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`${ctx.from.first_name}: #${ctx.session.count}`);
});

bot.start();
