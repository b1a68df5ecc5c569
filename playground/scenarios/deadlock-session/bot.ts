import { Bot, session, type Context, type SessionFlavor } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";

interface SessionData {
  asked: boolean;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}

bot.use(sequentialize(getSessionKey));
bot.use(session({ getSessionKey, initial: (): SessionData => ({ asked: false }) }));

bot.on("message:text", async (ctx) => {
  if (ctx.session.asked) {
    ctx.session.asked = false;
    return ctx.reply(`Hello, ${ctx.message.text}!`);
  }
  // The handler ends; what it waits for is in the session.
  ctx.session.asked = true;
  await ctx.reply("What is your name?");
});

run(bot);
