import { Bot, Composer, session, type Context, type SessionFlavor } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";

// context.ts
interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

// session-key.ts
function getSessionKey(ctx: Context) {
  return ctx.chat?.id.toString();
}

// topics/welcome.ts
const welcome = new Composer<MyContext>();
welcome.command("start", (ctx) => ctx.reply("Hi! I count your messages."));

// topics/counter.ts
const counter = new Composer<MyContext>();
counter.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

// bot.ts
const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);
bot.use(sequentialize(getSessionKey));
bot.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));
bot.use(welcome, counter);

// main.ts
run(bot);
