import FakeTimers from "@sinonjs/fake-timers";
import { run } from "@grammyjs/runner";
import { createBot, responseOf, updateOf, type SessionData } from "./bot.js";

const LATENCY = { read: 10, write: 10, api: 20 };

/**
 * Ms that the world of the benchmark takes when `@sinonjs/fake-timers` drives
 * it: no trace, no attribution, the edges as small as can be.
 */
export async function fakeTimersWorld(count: number): Promise<number> {
  const start = performance.now();
  const clock = FakeTimers.install({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  const later = <T>(ms: number, answer: () => T) =>
    new Promise<T>((resolve) => setTimeout(() => resolve(answer()), ms));
  const store = new Map<string, string>();
  const waiting: ReturnType<typeof updateOf>[] = [];
  let wake = () => {};
  let replies = 0;

  const fetch = async (url: string, { body }: { body?: string }) => {
    if (!url.endsWith("/getUpdates")) {
      return later(LATENCY.api, () => {
        replies++;
        return responseOf({ ok: true, result: { message_id: replies } });
      });
    }
    const { limit } = JSON.parse(body ?? "{}") as { limit?: number };
    if (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return later(LATENCY.api / 2, () =>
      responseOf({ ok: true, result: waiting.splice(0, limit ?? 100) }),
    );
  };
  const bot = createBot(fetch, {
    read: (key) =>
      later(LATENCY.read, () => {
        const text = store.get(key);
        return text === undefined ? undefined : (JSON.parse(text) as SessionData);
      }),
    write: (key, value) => later(LATENCY.write, () => void store.set(key, JSON.stringify(value))),
    delete: (key) => later(LATENCY.write, () => void store.delete(key)),
  });
  let next = 0;
  const arrive = () => {
    waiting.push(updateOf(next++));
    wake();
    if (next < count) setTimeout(arrive, 1);
  };
  setTimeout(arrive, 100);
  const handle = run(bot);
  // nextAsync brings the next timer and lets microtasks run.
  while (replies < count || handle.size() > 0) await clock.nextAsync();
  clock.uninstall();
  return performance.now() - start;
}
