import { Bot, session, type Context, type SessionFlavor } from "https://deno.land/x/grammy/mod.ts";

interface SessionData {
  count: number;
  /** What was done: the newest updates. */
  done: number[];
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

bot.use(session({ initial: (): SessionData => ({ count: 0, done: [] }) }));

bot.use(async (ctx, next) => {
  const { update_id } = ctx.update;
  if (ctx.session.done.includes(update_id)) return;
  // One write saves the note and the count: both, or neither.
  ctx.session.done = [...ctx.session.done, update_id].slice(-100);
  await next();
});

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

Deno.addSignalListener("SIGTERM", () => bot.stop());

bot.start();
