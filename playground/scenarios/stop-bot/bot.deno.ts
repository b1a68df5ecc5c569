import { Bot } from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.on("message", (ctx) => ctx.reply("Still here"));

run(bot);

Deno.addSignalListener("SIGTERM", async () => {
  // bot.stop() ends what bot.start() began. The runner does not hear of it.
  await bot.stop();
  console.log("Stopped?");
});
