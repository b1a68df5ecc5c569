import { createServer } from "node:http";
import { Bot, session, webhookCallback, type Context, type SessionFlavor } from "grammy";
import { sequentialize } from "@grammyjs/runner";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}

// Plain middleware: it works with webhooks as it does with run(), within one process.
bot.use(sequentialize(getSessionKey));
bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await ctx.reply(`#${ctx.session.count}`);
});

// After 1 s Telegram has its answer and sends the chat's next update, which waits here.
const options = { onTimeout: "return", timeoutMilliseconds: 1000 } as const;
createServer(webhookCallback(bot, "http", options)).listen(8080);
