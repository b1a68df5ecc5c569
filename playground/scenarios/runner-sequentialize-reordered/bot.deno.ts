import { Bot, session, type Context, type SessionFlavor } from "https://deno.land/x/grammy/mod.ts";
import { run, sequentialize } from "https://deno.land/x/grammy_runner/mod.ts";

interface SessionData {
  texts: string[];
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}

// Asynchronous, and before: the first message takes longer to get through than the second.
bot.on("message:text", async (ctx, next) => {
  await new Promise((resolve) => setTimeout(resolve, ctx.message.text === "A" ? 50 : 5));
  await next();
});
bot.use(sequentialize(getSessionKey));
bot.use(session({ getSessionKey, initial: (): SessionData => ({ texts: [] }) }));

bot.on("message:text", async (ctx) => {
  ctx.session.texts.push(ctx.message.text);
  await ctx.reply(ctx.session.texts.join(", "));
});

run(bot);
