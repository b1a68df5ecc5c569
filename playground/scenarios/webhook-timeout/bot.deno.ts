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

// After 10 s the callback throws, but the middleware goes on: Telegram sends the update again.
const handleUpdate = webhookCallback(bot, "http");
createServer(async (request, response) => {
  try {
    await handleUpdate(request, response);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}).listen(8080);
