import { createServer } from "node:http";
import { Bot, session, webhookCallback } from "https://deno.land/x/grammy/mod.ts";
import type { Context, SessionFlavor, StorageAdapter } from "https://deno.land/x/grammy/mod.ts";
import { sequentialize } from "https://deno.land/x/grammy_runner/mod.ts";

interface SessionData {
  count: number;
  /** The version that was read: the session travels with it. */
  versionstamp: string | null;
}
type MyContext = Context & SessionFlavor<SessionData>;

class Conflict extends Error {}

const kv = await Deno.openKv();

/** Commits a session only if no process has changed it since it was read. */
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

const bot = new Bot<MyContext>(Deno.env.get("BOT_TOKEN")!);

function getSessionKey(ctx: Context) {
  return ctx.from?.id.toString();
}

// An error boundary: with webhooks, `bot.catch` has no effect.
const safe = bot.errorBoundary(async ({ error, ctx }) => {
  if (error instanceof Conflict) await bot.handleUpdate(ctx.update);
  else throw error;
});
// Within a process waiting is cheaper than trying again.
safe.use(sequentialize(getSessionKey));
safe.use(session({ storage, getSessionKey, initial: () => ({ count: 0, versionstamp: null }) }));

safe.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

createServer(webhookCallback(bot, "http")).listen(8080);
