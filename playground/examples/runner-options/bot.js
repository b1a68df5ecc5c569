const { Bot } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

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
