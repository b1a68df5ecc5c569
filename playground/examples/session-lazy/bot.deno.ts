import {
  Bot,
  lazySession,
  type Context,
  type LazySessionFlavor,
} from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

interface SessionData {
  count: number;
}
type MyContext = Context & LazySessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

bot.use(lazySession({ initial: () => ({ count: 0 }) }));

bot.command("help", (ctx) => ctx.reply("I count your messages"));
bot.on("message", async (ctx) => {
  const session = await ctx.session;
  session.count++;
  await ctx.reply(`#${session.count}`);
});

run(bot);
