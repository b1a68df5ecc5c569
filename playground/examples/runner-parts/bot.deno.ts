import { Bot, type BotError } from "https://deno.land/x/grammy/mod.ts";
import {
  createRunner,
  createSequentialSink,
  createSource,
  createUpdateFetcher,
} from "https://deno.land/x/grammy_runner/mod.ts";
import type { Update } from "https://deno.land/x/grammy/types.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);

bot.on("message:text", async (ctx) => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  await ctx.reply(`Done: ${ctx.message.text}`);
});
bot.catch(({ message }) => console.error(message));

const source = createSource({ supply: createUpdateFetcher(bot) });
const sink = createSequentialSink<Update, BotError>(
  { consume: (update) => bot.handleUpdate(update) },
  async (error) => void (await bot.errorHandler(error)),
);

void bot.init().then(() => createRunner(source, sink).start());
