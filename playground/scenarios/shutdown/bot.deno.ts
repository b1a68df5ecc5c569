import { Bot, session, type Context, type SessionFlavor } from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

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

const handle = run(bot);

Deno.addSignalListener("SIGTERM", async () => {
  // Does not wait for the middleware: what is under way is lost.
  await handle.stop();
  Deno.exit();
});
