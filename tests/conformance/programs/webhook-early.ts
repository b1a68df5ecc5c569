import { createServer } from "node:http";
import { Bot, Context, session, webhookCallback, type SessionFlavor } from "grammy";

type MyContext = Context & SessionFlavor<{ count: number }>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

bot.use(session({ initial: () => ({ count: 0 }) }));
bot.on("message", async (ctx) => {
  ctx.session.count++;
  await new Promise((resolve) => setTimeout(resolve, 700));
  await ctx.reply(`#${ctx.session.count}`);
});

const handle = webhookCallback(bot, "http", { onTimeout: "return", timeoutMilliseconds: 300 });
createServer(handle).listen(8080);
