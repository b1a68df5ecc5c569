import { Bot, type Context } from "https://deno.land/x/grammy/mod.ts";
import { run, sequentialize } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}

bot.use(sequentialize(getSessionKey));

bot.on("message", async (ctx) => {
  await new Promise((resolve) => setTimeout(resolve, 500));
  await ctx.reply("Done");
});

// Updates that wait in sequentialize() take up the sink's places, too.
run(bot, { sink: { concurrency: 3 } });
