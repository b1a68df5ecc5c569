import { hydrate, type HydrateFlavor } from "@grammyjs/hydrate";
import { run } from "@grammyjs/runner";
import { Bot, type Context } from "grammy";

const bot = new Bot<HydrateFlavor<Context>>(process.env.BOT_TOKEN!);
bot.use(hydrate());

bot.on("message:text", async (ctx) => {
  const status = await ctx.reply("working");
  await status.editText(`done: ${ctx.msg.text}`);
  await ctx.msg.delete();
});

run(bot);
