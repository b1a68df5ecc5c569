import { openKv } from "@deno/kv";
import { Bot, session, type Context, type SessionFlavor, type StorageAdapter } from "grammy";
import { run } from "@grammyjs/runner";

interface SessionData {
  count: number;
  /** The version that was read: the session travels with it. */
  versionstamp: string | null;
}
type MyContext = Context & SessionFlavor<SessionData>;

class Conflict extends Error {}

const kv = await openKv();

/** Commits a session only if nobody has changed it since it was read. */
const storage: StorageAdapter<SessionData> = {
  async read(key) {
    const { value, versionstamp } = await kv.get<{ count: number }>([key]);
    return value === null ? undefined : { ...value, versionstamp };
  },
  async write(key, { versionstamp, ...data }) {
    const commit = kv
      .atomic()
      .check({ key: [key], versionstamp })
      .set([key], data);
    if (!(await commit.commit()).ok) throw new Conflict("the session has changed");
  },
  delete: (key) => kv.delete([key]),
};

const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);

bot.use(session({ storage, initial: () => ({ count: 0, versionstamp: null }) }));

bot.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

// The whole update once more: it is counted, and what it replied is sent twice.
bot.catch(async ({ error, ctx }) => {
  if (error instanceof Conflict) await bot.handleUpdate(ctx.update);
  else throw error;
});

run(bot);
