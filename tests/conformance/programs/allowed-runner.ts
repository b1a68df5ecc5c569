import { Bot } from "grammy";
import { run } from "@grammyjs/runner";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message", (ctx) => ctx.reply("A message"));
bot.on("edited_message", (ctx) => ctx.reply("An edit"));

run(bot, { runner: { fetch: { allowed_updates: ["edited_message"] } } });
