import { Bot } from "grammy";
import { run } from "@grammyjs/runner";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message", (ctx) => ctx.reply("Polled"));

async function main() {
  await bot.api.setWebhook("https://bot.example/");
  await run(bot).task();
}

main().catch(async (error: Error) => {
  console.log(error.message);
  console.log(JSON.stringify(await bot.api.getWebhookInfo()));
  // bot.start() deletes the webhook itself.
  await bot.start();
});
