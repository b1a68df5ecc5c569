import { Bot, session, type Context, type SessionFlavor } from "https://deno.land/x/grammy/mod.ts";
import { run, sequentialize } from "https://deno.land/x/grammy_runner/mod.ts";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

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
