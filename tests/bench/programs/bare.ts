import { createBot, responseOf, updateOf, type SessionData } from "./bot.js";

const SENT = responseOf({ ok: true, result: { message_id: 1 } });

/** Ms that a bare loop of `bot.handleUpdate` takes, storage and API answered by resolved promises. */
export async function bareLoop(count: number): Promise<number> {
  const store = new Map<string, SessionData>();
  const bot = createBot(() => Promise.resolve(SENT), {
    read: (key) => Promise.resolve(store.get(key)),
    write: (key, value) => Promise.resolve(void store.set(key, value)),
    delete: (key) => Promise.resolve(void store.delete(key)),
  });
  const start = performance.now();
  for (let i = 0; i < count; i++) await bot.handleUpdate(updateOf(i));
  return performance.now() - start;
}
