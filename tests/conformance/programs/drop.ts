import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message:text", (ctx) => ctx.reply(`You wrote ${ctx.msg.text}`));

bot.start({ drop_pending_updates: true });
