import { Bot } from "https://deno.land/x/grammy/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.command("report", async (ctx) => {
  // Whatever takes time: a download, a slow database, somebody else's API.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await ctx.reply("Here is your report.");
});
bot.on("message:text", (ctx) => ctx.reply(`You wrote: ${ctx.message.text}`));

bot.start();
