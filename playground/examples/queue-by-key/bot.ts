import { createServer } from "node:http";
import { Bot, session, webhookCallback, type Context, type SessionFlavor } from "grammy";

interface SessionData {
  count: number;
}
type MyContext = Context & SessionFlavor<SessionData>;

const token = process.env.BOT_TOKEN!;

function getSessionKey(ctx: Context) {
  return ctx.from?.id.toString();
}

// In production: a broker. `group` is what it orders by.
const groups = new Map<string, Promise<void>>();
function enqueue(group: string, update: Context["update"]) {
  const last = groups.get(group) ?? Promise.resolve();
  groups.set(group, last.then(() => worker.handleUpdate(update)).catch(console.error));
}

// In production: processes of their own, as many as you like.
const worker = new Bot<MyContext>(token);
worker.use(session({ getSessionKey, initial: () => ({ count: 0 }) }));
worker.on("message", async (ctx) => {
  ctx.session.count++;
  await ctx.reply(`#${ctx.session.count}`);
});

// Takes an update, puts it into the queue, and has answered Telegram already.
const receiver = new Bot(token);
receiver.use((ctx) => {
  const { update } = ctx;
  // Without a key there is nothing to wait for: a group of its own.
  enqueue(getSessionKey(ctx) ?? `update ${update.update_id}`, update);
});

worker.init().then(() => createServer(webhookCallback(receiver, "http")).listen(8080));
