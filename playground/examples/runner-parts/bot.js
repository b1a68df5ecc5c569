const { Bot } = require("grammy");
const {
  createRunner,
  createSequentialSink,
  createSource,
  createUpdateFetcher,
} = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

bot.on("message:text", async (ctx) => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  await ctx.reply(`Done: ${ctx.message.text}`);
});
bot.catch(({ message }) => console.error(message));

const source = createSource({ supply: createUpdateFetcher(bot) });
const sink = createSequentialSink(
  { consume: (update) => bot.handleUpdate(update) },
  async (error) => void (await bot.errorHandler(error)),
);

void bot.init().then(() => createRunner(source, sink).start());
