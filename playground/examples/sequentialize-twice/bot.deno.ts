import { Bot, session, type Context, type SessionFlavor } from "https://deno.land/x/grammy/mod.ts";
import { run, sequentialize } from "https://deno.land/x/grammy_runner/mod.ts";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}
const sessions = session<SessionData, MyContext>({ getSessionKey, initial: () => ({ count: 0 }) });

async function count(ctx: MyContext) {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
}

// Each call has lanes of its own: a command and a text of one chat do not wait for each other.
bot.command("count", sequentialize(getSessionKey), sessions, count);
bot.on("message", sequentialize(getSessionKey), sessions, count);

run(bot);
