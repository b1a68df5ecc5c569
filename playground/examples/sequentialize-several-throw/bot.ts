import { Bot, session, type Context, type SessionFlavor } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

function getSessionKey(ctx: Context) {
  return ctx.from?.id.toString();
}

bot.use(sequentialize((ctx) => [`chat ${ctx.chat?.id}`, `user ${ctx.from?.id}`]));
bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.hears("boom", () => {
  throw new Error("it broke");
});
bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`${ctx.from.first_name}: #${ctx.session.count}`);
});

bot.catch(({ message }) => console.error(message));

run(bot);
