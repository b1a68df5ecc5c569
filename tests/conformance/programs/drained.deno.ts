import { Bot } from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.on("message", (ctx) => ctx.reply("Before the end"));

const handle = run(bot);

Deno.addSignalListener("SIGTERM", async () => {
  await handle.stop();
  while (handle.size() > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  console.log("the end of all", { pid: typeof Deno.pid }, new Error("none"));
  Deno.exit();
});
