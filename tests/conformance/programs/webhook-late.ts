import { createServer } from "node:http";
import { Bot, webhookCallback } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message:text", async (ctx) => {
  await new Promise((resolve) => setTimeout(resolve, ctx.msg.text === "slow" ? 600 : 0));
  await ctx.reply(ctx.msg.text);
});

const handle = webhookCallback(bot, "http", { timeoutMilliseconds: 300 });
let failures = 0;
createServer((request, response) => {
  handle(request, response).catch((error: Error) => {
    console.log(error.message);
    // The second time, give in.
    response.writeHead(++failures < 2 ? 500 : 200).end();
  });
}).listen(8080);
