import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message", async (ctx) => {
  const forwarded = await ctx.forwardMessage(ctx.chat.id);
  console.log(JSON.stringify(forwarded.forward_origin?.type), forwarded.text);
  const { message_id } = await ctx.copyMessage(ctx.chat.id);
  const html = await ctx.reply("<b>Bold</b> &amp; <i>it</i>", {
    parse_mode: "HTML",
    reply_parameters: { message_id },
  });
  console.log(html.text, JSON.stringify(html.entities), html.reply_to_message?.message_id);
});

bot.start();
