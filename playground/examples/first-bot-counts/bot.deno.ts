import { Bot, session, type Context, type SessionFlavor } from "https://deno.land/x/grammy/mod.ts";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

bot.use(session({ initial: () => ({ count: 0 }) }));

bot.command("start", (ctx) => ctx.reply("Hi! I count your messages."));
bot.on("message:text", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}: ${ctx.message.text}`);
});

bot.start();
