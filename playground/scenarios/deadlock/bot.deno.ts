import { Bot, type Context } from "https://deno.land/x/grammy/mod.ts";
import { run, sequentialize } from "https://deno.land/x/grammy_runner/mod.ts";

const bot = new Bot(Deno.env.get("BOT_TOKEN")!);
const waiting = new Map<number, (text: string) => void>();

function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}

bot.use(sequentialize(getSessionKey));

bot.on("message:text", async (ctx) => {
  const answer = waiting.get(ctx.chat.id);
  if (answer !== undefined) return answer(ctx.message.text);
  await ctx.reply("What is your name?");
  // The answer queues up behind this very handler: it can never come.
  const name = await new Promise<string>((resolve) => waiting.set(ctx.chat.id, resolve));
  await ctx.reply(`Hello, ${name}!`);
});

run(bot);
