import { Bot, type Context } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";

const bot = new Bot(process.env.BOT_TOKEN!);

/** Another service, a large file, a long computation elsewhere. */
const makeReport = () => new Promise((resolve) => setTimeout(resolve, 1000));

function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}

bot.use(sequentialize(getSessionKey));

bot.command("report", async (ctx) => {
  await makeReport();
  await ctx.reply("Here is your report");
});
bot.on("message", (ctx) => ctx.reply("Hi!"));

// The other chats go on; what comes after /report in the same chat waits for it.
run(bot);
