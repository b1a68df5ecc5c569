import { Bot } from "grammy";

function createBot(start: number) {
  const bot = new Bot(process.env.BOT_TOKEN!);
  bot.on("message:text", async (ctx) => {
    await ctx.reply(`${ctx.msg.text}, start ${start}`);
    if (ctx.msg.text !== "stop") return;
    await bot.stop();
    console.log("stopped");
  });
  return bot;
}

async function main() {
  await createBot(1).start();
  console.log("once more");
  await createBot(2).start();
}

void main();
