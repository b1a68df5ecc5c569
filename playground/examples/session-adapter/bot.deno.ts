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
type MyContext = Context & SessionFlavor<SessionData>;

const rows = new Map<string, string>();
const roundTrip = () => new Promise((resolve) => setTimeout(resolve, 10));

const storage: StorageAdapter<SessionData> = {
  async read(key) {
    await roundTrip();
    const row = rows.get(key);
    return row === undefined ? undefined : JSON.parse(row);
  },
  async write(key, value) {
    const row = JSON.stringify(value);
    await roundTrip();
    rows.set(key, row);
  },
  async delete(key) {
    await roundTrip();
    rows.delete(key);
  },
};

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

bot.use(session({ storage, initial: () => ({ count: 0 }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(
    `#${ctx.session.count}, in the database: ${rows.get(`${ctx.chat.id}`) ?? "nothing"}`,
  );
});

bot.start();
