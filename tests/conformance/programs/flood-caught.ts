import { Bot, GrammyError } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message", async (ctx) => {
  for (let i = 1; i <= 5; i++) {
    try {
      await ctx.reply(`#${i}`);
    } catch (error) {
      if (!(error instanceof GrammyError)) throw error;
      console.log(error.message, JSON.stringify(error.parameters));
      await new Promise((resolve) => setTimeout(resolve, error.parameters.retry_after! * 1000));
      await ctx.reply(`#${i} after all`);
    }
  }
});

bot.start();
