import { Bot, session, type Context, type SessionFlavor } from "grammy";
import { run } from "@grammyjs/runner";

/** Stores and repeats what it is told, and fails at what ends with `!`. */
const bot = new Bot<Context & SessionFlavor<{ last: string }>>("token");
bot.use(session({ initial: () => ({ last: "" }) }));
bot.on("message:text", async (ctx) => {
  ctx.session.last = ctx.msg.text;
  await ctx.reply(`= ${ctx.msg.text}`);
  if (ctx.msg.text.endsWith("!")) throw new Error(ctx.msg.text);
});
bot.catch(() => {});
run(bot);
