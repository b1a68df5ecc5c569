import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.command("start", (ctx) => ctx.reply(`Welcome, ${ctx.match || "you"}`));
bot.command(["help", "about"], (ctx) => ctx.reply(`Help, ${ctx.from!.first_name}`));
bot.hears(/^echo (.+)$/, (ctx) => ctx.reply(ctx.match[1]!));
bot.on("message", (ctx) => ctx.reply(JSON.stringify(ctx.entities())));

bot.start();
