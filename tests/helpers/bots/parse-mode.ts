import { b, fmt } from "@grammyjs/parse-mode";
import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message:text", async (ctx) => {
  const { text, entities } = fmt`You said ${b}${ctx.msg.text}${b}`;
  await ctx.reply(text, { entities });
});

void bot.start();
