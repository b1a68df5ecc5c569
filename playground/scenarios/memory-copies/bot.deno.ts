import {
  Bot,
  session,
  type Context,
  type SessionFlavor,
  type StorageAdapter,
} from "https://deno.land/x/grammy/mod.ts";

interface SessionData {
  cart: string[];
}
type MyContext = Context & SessionFlavor<SessionData>;

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

const rows = new Map<string, string>();
/** In memory as well, but each update gets a copy of its own, as from a database. */
const storage: StorageAdapter<SessionData> = {
  read(key) {
    const row = rows.get(key);
    return row === undefined ? undefined : JSON.parse(row);
  },
  write(key, value) {
    rows.set(key, JSON.stringify(value));
  },
  delete(key) {
    rows.delete(key);
  },
};

bot.use(session({ storage, initial: () => ({ cart: [] as string[] }) }));

bot.on("message:text", async (ctx) => {
  ctx.session.cart.push(ctx.message.text);
  // grammY does not save the session of a handler that throws.
  if (ctx.message.text === "unicorn") throw new Error("not in this shop");
  await ctx.reply(`In your cart: ${ctx.session.cart.join(", ")}`);
});

bot.catch(({ error }) => console.error(String(error)));

bot.start();
