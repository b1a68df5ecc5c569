import { Bot, session, type Context, type SessionFlavor } from "https://deno.land/x/grammy/mod.ts";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

bot.use(session({ initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

// Confirms the update under way, but not those of the batch that run after it.
Deno.addSignalListener("SIGTERM", () => bot.stop());

bot.start();
