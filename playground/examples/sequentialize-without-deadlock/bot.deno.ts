import { Bot, session, type Context, type SessionFlavor } from "https://deno.land/x/grammy/mod.ts";
import { run, sequentialize } from "https://deno.land/x/grammy_runner/mod.ts";

interface SessionData {
  asked: boolean;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}

bot.use(sequentialize(getSessionKey));
bot.use(session({ getSessionKey, initial: (): SessionData => ({ asked: false }) }));

bot.on("message:text", async (ctx) => {
  if (ctx.session.asked) await ctx.reply(`Hello, ${ctx.message.text}!`);
  else await ctx.reply("What is your name?");
  // Nobody waits: the session remembers what the next message is.
  ctx.session.asked = !ctx.session.asked;
});

run(bot);
