import { Bot, MemorySessionStorage, session, type Context, type SessionFlavor } from "grammy";
import { run } from "@grammyjs/runner";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

// What `session()` takes when it is given no storage.
const storage = new MemorySessionStorage<SessionData>();
bot.use(session({ storage, initial: () => ({ count: 0 }) }));

bot.on("message:text", async (ctx) => {
  ctx.session.count++;
  if (ctx.message.text === "boom") throw new Error("it broke");
  await ctx.reply(`#${ctx.session.count}`);
});

bot.catch(({ message }) => console.error(message));

run(bot);
