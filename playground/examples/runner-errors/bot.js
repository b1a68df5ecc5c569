const { Bot } = require("grammy");
const { run } = require("@grammyjs/runner");

const bot = new Bot(process.env.BOT_TOKEN);

bot.on("message:text", async (ctx) => {
  if (ctx.message.text === "boom") throw new Error("it broke");
  await ctx.reply("Still here");
});

bot.catch(async ({ error, ctx }) => {
  console.error(`Update ${ctx.update.update_id}: ${error}`);
  await ctx.reply("Something went wrong");
});

run(bot);
