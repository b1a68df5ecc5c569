import { createServer } from "node:http";
import { Bot, webhookCallback } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!, {
  client: { canUseWebhookReply: (method) => method === "sendMessage" },
});

bot.on("message:text", async (ctx) => {
  const answer = await ctx.reply(ctx.msg.text);
  console.log("known of the answer:", JSON.stringify(answer));
  await ctx.reply("The second by a request of its own");
});

createServer(webhookCallback(bot, "http")).listen(8080);
