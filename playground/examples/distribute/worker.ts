import { BotWorker } from "@grammyjs/runner";

const bot = new BotWorker(process.env.BOT_TOKEN!);

bot.on("message:text", (ctx) => console.log(`A thread has “${ctx.message.text}”`));
