import { Bot } from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.on("message:text", async (ctx) => {
  if (ctx.message.text === "boom") throw new Error("it broke");
  await ctx.reply("Still here");
});

bot.catch(async ({ error, ctx }) => {
  console.error(`Update ${ctx.update.update_id}: ${error}`);
  await ctx.reply("Something went wrong");
});

run(bot);
