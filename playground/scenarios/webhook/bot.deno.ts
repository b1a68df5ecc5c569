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

function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}

bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

// Telegram sends the next update of a chat when the former one was answered.
createServer(webhookCallback(bot, "http")).listen(8080);
