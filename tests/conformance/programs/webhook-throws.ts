import { createServer } from "node:http";
import { Bot, webhookCallback } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);
let attempts = 0;

bot.on("message:text", async (ctx) => {
  attempts++;
  if (attempts < 2) throw new Error("not yet");
  await ctx.reply(`${ctx.msg.text}, attempt ${attempts}`);
});

const handle = webhookCallback(bot, "http");
createServer((request, response) => {
  handle(request, response).catch((error: Error) => {
    console.log(error.message);
    response.writeHead(500).end();
  });
}).listen(8080);
