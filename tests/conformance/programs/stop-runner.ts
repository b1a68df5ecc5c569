import { Bot } from "grammy";
import { run } from "@grammyjs/runner";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message:text", async (ctx) => {
  await new Promise((resolve) => setTimeout(resolve, 400));
  await ctx.reply(`You wrote ${ctx.msg.text}`);
});
bot.on("edited_message", async () => {
  await handle.stop();
  console.log(`stopped, running: ${handle.isRunning()}, at work: ${handle.size()}`);
});

const handle = run(bot);
