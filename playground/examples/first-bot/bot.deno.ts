import { Bot } from "https://deno.land/x/grammy/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.command("start", (ctx) => ctx.reply("Hi! Write to me."));
bot.on("message:text", (ctx) => ctx.reply(`You wrote: ${ctx.message.text}`));

bot.start();
