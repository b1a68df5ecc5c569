import { Bot, Composer, Context, session, type SessionFlavor } from "grammy";

type MyContext = Context & SessionFlavor<{ count: number }>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

const privately = new Composer<MyContext>();
privately.use(session({ initial: () => ({ count: 0 }) }));
privately.on("message", async (ctx) => ctx.reply(`#${++ctx.session.count}`));

const inGroups = new Composer<MyContext>();
inGroups.use(session({ initial: () => ({ count: 100 }), prefix: "group " }));
inGroups.on("message", async (ctx) => ctx.reply(`#${++ctx.session.count}`));

bot.filter((ctx) => ctx.chat?.type === "private", privately);
bot.filter((ctx) => ctx.chat?.type === "group", inGroups);

bot.start();
