const { Bot } = require("grammy");
const { distribute, run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

// What handles the updates is in worker.js: a BotWorker, in four threads.
bot.use(distribute(`${__dirname}/worker.js`));

const handle = run(bot);

process.once("SIGTERM", async () => {
  await handle.stop();
  console.log("Stopped");
  // This timer keeps no process alive. If it fires, something else does: the threads.
  setTimeout(() => console.log("Still alive"), 500).unref();
});
