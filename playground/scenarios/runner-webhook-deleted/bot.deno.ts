import { Bot } from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.on("message", (ctx) => ctx.reply("Hi!"));

async function main() {
  // Somebody set a webhook, perhaps long ago: Telegram keeps it until it is deleted.
  await bot.api.setWebhook("https://bot.example/");
  // bot.start() does this by itself; run() does not.
  await bot.api.deleteWebhook();
  run(bot);
}
main();
