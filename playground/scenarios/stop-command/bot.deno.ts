import { Bot } from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

async function shutDown() {
  await handle.stop();
  while (handle.size() > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  console.log("Stopped");
  Deno.exit();
}

bot.command("stop", async (ctx) => {
  await ctx.reply("Good night");
  // Not awaited: this handler ends, and so makes room.
  shutDown();
});

Deno.addSignalListener("SIGTERM", shutDown);

const handle = run(bot, { sink: { concurrency: 1 } });
