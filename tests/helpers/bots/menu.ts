import { Menu } from "@grammyjs/menu";
import { run, sequentialize } from "@grammyjs/runner";
import { Bot, session, type Context, type SessionFlavor } from "grammy";

type MyContext = Context & SessionFlavor<{ likes: number }>;

const key = (ctx: Context) => ctx.chat?.id.toString();
const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);
bot.use(sequentialize(key));
bot.use(session({ initial: () => ({ likes: 0 }), getSessionKey: key }));

const menu = new Menu<MyContext>("likes")
  .text("Like", async (ctx) => {
    ctx.session.likes++;
    await ctx.editMessageText(`Likes: ${ctx.session.likes}`);
  })
  .row()
  .text("Close", (ctx) => ctx.menu.close());
bot.use(menu);

bot.command("start", (ctx) => ctx.reply("Likes: 0", { reply_markup: menu }));

run(bot);
