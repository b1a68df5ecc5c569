import { Bot, type Context } from "https://deno.land/x/grammy/mod.ts";
import { run, sequentialize } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

/** Another service, a large file, a long computation elsewhere. */
const makeReport = () => new Promise((resolve) => setTimeout(resolve, 1000));

function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}

bot.use(sequentialize(getSessionKey));

async function sendReport(ctx: Context) {
  await makeReport();
  await ctx.reply("Here is your report");
}

bot.command("report", async (ctx) => {
  await ctx.reply("I am on it");
  // Not awaited: the update ends here. Nobody else would hear of an error.
  sendReport(ctx).catch(console.error);
});
bot.on("message", (ctx) => ctx.reply("Hi!"));

run(bot);
