import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

const fragile = bot.errorBoundary(async (failure, next) => {
  console.log(failure.message);
  await next();
});
fragile.on("message", () => {
  throw new RangeError("too far");
});
bot.on("message", (ctx) => ctx.reply("Behind the boundary"));

bot.start();
