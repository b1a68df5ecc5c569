import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN!);

bot.on("message:text", async (ctx) => {
  console.log("text", ctx.msg.text, ctx.msg.message_id, true, null, undefined);
  console.log({ from: ctx.from.first_name, ids: [ctx.update.update_id, ctx.chat.id] });
  console.warn([1, "two", { three: 3 }]);
  console.error(new RangeError("too far"));
  await ctx.reply("Printed");
});

bot.start();
