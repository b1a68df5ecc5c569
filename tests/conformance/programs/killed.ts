import { Bot } from "grammy";
import { run } from "@grammyjs/runner";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message:text", async (ctx) => {
  const { message_id } = await ctx.reply(`You wrote ${ctx.msg.text}`);
  console.log(`sent #${message_id}`);
});

// Nothing listens to SIGTERM: it ends the process as it is.
run(bot);
