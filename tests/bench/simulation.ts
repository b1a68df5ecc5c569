import { Bot, type Context } from "grammy";
import { defaultSettings } from "../../playground/index.js";
import { createNodeRealm } from "../../playground/platform/node.js";
import { compileFile, scenarioFile } from "../helpers/scenarios.js";

const COUNT = 5_000;
const CHATS = 50;

/** Updates per second of a bare loop of `bot.handleUpdate`, API and storage answered at once. */
export async function bareLoop(): Promise<number> {
  const bot = new Bot("1:token", {
    botInfo: { id: 1, is_bot: true, first_name: "b", username: "b" } as never,
  });
  bot.api.config.use(async () => ({ ok: true, result: true }) as never);
  const store = new Map<string, string>();
  const { session } = await import("grammy");
  type Counting = Context & { session: { count: number } };
  bot.use(
    session({
      initial: () => ({ count: 0 }),
      storage: {
        read: async (key) => JSON.parse(store.get(key) ?? "null") ?? undefined,
        write: async (key, value) => void store.set(key, JSON.stringify(value)),
        delete: async (key) => void store.delete(key),
      },
    }) as never,
  );
  bot.on("message", async (ctx) => {
    const counting = ctx as unknown as Counting;
    counting.session.count++;
    await ctx.reply(`#${counting.session.count}`);
  });
  const start = performance.now();
  for (let i = 0; i < COUNT; i++) {
    const id = 101 + (i % CHATS);
    await bot.handleUpdate({
      update_id: i + 1,
      message: {
        message_id: i + 1,
        date: 0,
        text: "x",
        chat: { id, type: "private", first_name: "A" },
        from: { id, is_bot: false, first_name: "A" },
      },
    });
  }
  return (1000 * COUNT) / (performance.now() - start);
}

/** Updates per second of the same bot simulated, trace and attribution included. */
export async function simulated(): Promise<number> {
  const realm = await createNodeRealm();
  const program = compileFile(scenarioFile("runner-sequentialize"));
  const arrivals = Array.from({ length: COUNT }, (_, i) => ({
    at: 100 + i,
    from: `P${i % CHATS}`,
    text: "x",
  }));
  const start = performance.now();
  const { status } = await realm.run(program, { arrivals, limit: 10 * defaultSettings.limit });
  const seconds = (performance.now() - start) / 1000;
  if (status !== "ok") throw new Error(`the simulated run ended with ${status}`);
  return COUNT / seconds;
}
