import { Bot, GrammyError, type Context } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

/** What the text of a message lets the bot do, which Telegram refuses. */
const attempts: Record<string, (ctx: Context) => Promise<unknown>> = {
  "unknown chat": (ctx) => ctx.api.sendMessage(4242, "hi"),
  "empty text": (ctx) => ctx.reply(""),
  "too long": (ctx) => ctx.reply("x".repeat(4097)),
  "same text": async (ctx) => {
    const { message_id } = await ctx.reply("same");
    await ctx.api.editMessageText(ctx.chat!.id, message_id, "same");
  },
  "somebody's text": (ctx) => ctx.api.editMessageText(ctx.chat!.id, ctx.msgId!, "mine"),
  "broken HTML": (ctx) => ctx.reply("<b>bold", { parse_mode: "HTML" }),
  "unknown method": (ctx) => ctx.replyWithDice("🎲"),
  "no such message": (ctx) => ctx.reply("hi", { reply_parameters: { message_id: 4242 } }),
};

bot.on("message:text", async (ctx) => {
  try {
    await attempts[ctx.msg.text]!(ctx);
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    console.log(`${error.name}: ${error.message} [${error.method} ${error.error_code}]`);
  }
});

bot.start();
