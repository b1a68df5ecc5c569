import { Bot } from "grammy";

const [first, second] = [1, 2].map(() => {
  const bot = new Bot(process.env.BOT_TOKEN!);
  bot.on("message", (ctx) => ctx.reply("One of us is here"));
  return bot;
});

void first!.start();
setTimeout(() => void second!.start(), 600);
