import {
  Bot,
  session,
  type Context,
  type SessionFlavor,
  type StorageAdapter,
} from "https://deno.land/x/grammy/mod.ts";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData | null>;

const rows = new Map<string, string>();
const storage: StorageAdapter<SessionData | null> = {
  async read(key) {
    console.log("  read");
    return JSON.parse(rows.get(key) ?? "null") ?? undefined;
  },
  async write(key, value) {
    console.log(`  write ${JSON.stringify(value)}`);
    rows.set(key, JSON.stringify(value));
  },
  async delete(key) {
    console.log("  delete");
    rows.delete(key);
  },
};

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

bot.on("message:text", (ctx, next) => {
  console.log(ctx.message.text);
  return next();
});
bot.use(session<SessionData | null, MyContext>({ storage, initial: () => ({ count: 0 }) }));

bot.command("ignore", () => {});
bot.command("look", (ctx) => void ctx.session);
bot.command("count", (ctx) => void ctx.session!.count++);
bot.command("assign", (ctx) => void (ctx.session = { count: 10 }));
bot.command("forget", (ctx) => void (ctx.session = null));
bot.command("fail", (ctx) => {
  ctx.session!.count = 99;
  throw new Error("it broke");
});

bot.catch(({ message }) => console.log(`  ${message}`));

bot.start();
