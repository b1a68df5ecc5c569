import { Bot, lazySession, type Context, type LazySessionFlavor } from "grammy";
import { run } from "@grammyjs/runner";

interface SessionData {
  count: number;
}
type MyContext = Context & LazySessionFlavor<SessionData>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

bot.use(lazySession({ initial: () => ({ count: 0 }) }));

bot.command("help", (ctx) => ctx.reply("I count your messages"));
bot.on("message", async (ctx) => {
  const session = await ctx.session;
  session.count++;
  await ctx.reply(`#${session.count}`);
});

run(bot);
