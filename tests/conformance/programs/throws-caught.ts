import { Bot } from "grammy";
import { run } from "@grammyjs/runner";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message:text", async (ctx) => {
  await ctx.reply("Here it comes");
  if (ctx.msg.text === "boom") throw new TypeError("it broke");
  await ctx.api.sendMessage(4242, "hi");
});
bot.catch((failure) => {
  console.error(failure.message);
  console.error(failure.ctx.update.update_id, failure.error);
});

run(bot);
