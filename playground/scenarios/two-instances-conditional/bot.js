import { createServer } from "node:http";
import { openKv } from "@deno/kv";
import { Bot, session, webhookCallback } from "grammy";
import { sequentialize } from "@grammyjs/runner";

class Conflict extends Error {}

const kv = await openKv();

/** Commits a session only if no process has changed it since it was read. */
const storage = {
  async read(key) {
    const { value, versionstamp } = await kv.get([key]);
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

const bot = new Bot(process.env.BOT_TOKEN);

function getSessionKey(ctx) {
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
