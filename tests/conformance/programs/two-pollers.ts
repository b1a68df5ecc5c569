import { Bot } from "grammy";
import { run } from "@grammyjs/runner";

const [first, second] = [1, 2].map(() => {
  const bot = new Bot(process.env.BOT_TOKEN!);
  bot.on("message", (ctx) => ctx.reply("One of us is here"));
  return bot;
});

run(first!)
  .task()!
  .catch((error: Error) => console.log("given up:", error.message));
setTimeout(() => run(second!), 600);
