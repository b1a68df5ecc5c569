import { createServer } from "node:http";
import { Bot, webhookCallback } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

const arrived: string[] = [];
/** Goes on once two updates are here at the same time. */
let meet: (() => void) | undefined;
bot.use(async (ctx) => {
  arrived.push(ctx.inlineQuery?.query ?? ctx.msg!.text!);
  if (meet !== undefined) meet();
  else await new Promise<void>((resolve) => (meet = resolve));
  if (ctx.inlineQuery === undefined) await ctx.reply(`Together: ${arrived.join(", ")}`);
  else await ctx.answerInlineQuery([]);
});

createServer(webhookCallback(bot, "http")).listen(8080);
