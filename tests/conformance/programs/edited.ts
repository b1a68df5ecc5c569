import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("edited_message:text", (ctx) =>
  ctx.reply(`#${ctx.msg.message_id} reads ${ctx.msg.text} now`),
);
bot.on("message:text", (ctx) => ctx.reply(`#${ctx.msg.message_id} reads ${ctx.msg.text}`));

bot.start();
