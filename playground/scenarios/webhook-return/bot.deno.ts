import { createServer } from "node:http";
import {
  Bot,
  session,
  webhookCallback,
  type Context,
  type SessionFlavor,
} from "https://deno.land/x/grammy/mod.ts";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

bot.use(session({ initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  await ctx.reply(`#${ctx.session.count}`);
});

// After 10 s Telegram has its answer and sends the chat's next update: the race is back.
createServer(webhookCallback(bot, "http", "return")).listen(8080);
