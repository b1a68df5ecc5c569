import { Bot } from "https://deno.land/x/grammy/mod.ts";
import { run } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.on("message", (ctx) => ctx.reply("Hi!"));

run(bot, {
  sink: {
    concurrency: 100,
    timeout: {
      milliseconds: 60_000,
      handler: ({ update_id }) => console.error(`Update ${update_id} takes too long`),
    },
  },
  runner: {
    fetch: { timeout: 20, allowed_updates: ["message"] },
    retryInterval: "exponential",
    maxRetryTime: 60 * 60 * 1000,
    silent: false,
  },
  source: { speedTrafficBalance: 0.1, maxDelayMilliseconds: 100 },
});
