import { Bot } from "https://deno.land/x/grammy/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

/** Another service, a large file, a long computation elsewhere. */
const makeReport = () => new Promise((resolve) => setTimeout(resolve, 1000));

bot.command("report", async (ctx) => {
  await makeReport();
  await ctx.reply("Here is your report");
});
bot.on("message", (ctx) => ctx.reply("Hi!"));

// One update after the other: while somebody's report is made, nobody gets an answer.
bot.start();
