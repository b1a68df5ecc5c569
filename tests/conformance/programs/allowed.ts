import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message", (ctx) => ctx.reply("A message"));
bot.on("edited_message", (ctx) => ctx.reply("An edit"));

bot.start({ allowed_updates: ["message"], limit: 5, timeout: 10 });
