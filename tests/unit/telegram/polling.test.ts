import { expect, test } from "vitest";
import { createTelegram, LATENCY } from "../../helpers/edge.js";
import { growth, PROPORTIONAL } from "../../helpers/growth.js";
import type { ApiAnswer } from "../../../playground/telegram/server.js";

const ids = (updates: Record<string, unknown>[]) => updates.map((update) => update.update_id);

function pending(count: number) {
  const telegram = createTelegram();
  for (let i = 1; i <= count; i++) telegram.write("Alice", String(i));
  return telegram;
}

test("updates come again until a later offset confirms them", () => {
  const { poll } = pending(3);
  expect(ids(poll())).toEqual([1, 2, 3]);
  expect(ids(poll())).toEqual([1, 2, 3]);
  expect(ids(poll({ offset: 3 }))).toEqual([3]);
  expect(ids(poll())).toEqual([3]);
  expect(ids(poll({ offset: "4" }))).toEqual([]);
});

test("a negative offset forgets all but the last", () => {
  const { poll } = pending(5);
  expect(ids(poll({ offset: -2 }))).toEqual([4, 5]);
  expect(ids(poll())).toEqual([4, 5]);
  expect(ids(poll({ offset: -10 }))).toEqual([4, 5]);
});

test.each([
  [undefined, 100],
  [0, 1],
  [7, 7],
  ["7", 7],
  [1000, 100],
])("limit %s brings %s updates", (limit, count) => {
  expect(pending(150).poll({ limit })).toHaveLength(count);
});

test("updates that arrive later continue the ids, whatever was confirmed before", () => {
  const { poll, write } = pending(200);
  expect(ids(poll({ offset: 201 }))).toEqual([]);
  expect(write("Bob", "hi")).toBe(201);
  expect(ids(poll({ offset: 201 }))).toEqual([201]);
});

test("allowed_updates holds until it is changed, for what comes after it", () => {
  const { poll, write, happens } = pending(1);
  // As Telegram says: updates from before the call may still come.
  expect(ids(poll({ allowed_updates: ["edited_message"] }))).toEqual([1]);
  happens({ from: "Alice", edits: "1", text: "2" });
  write("Alice", "3");
  expect(ids(poll({ offset: 2 }))).toEqual([2]);
  expect(ids(poll({ offset: 3, allowed_updates: "[]" }))).toEqual([]);
  write("Alice", "4");
  expect(ids(poll({ offset: 3 }))).toEqual([4]);
});

test("an update delivered twice is a fresh object each time", () => {
  const { poll } = pending(1);
  const [first] = poll();
  (first!.message as { text: string }).text = "changed by a program";
  expect(poll()).toMatchObject([{ message: { text: "1" } }]);
});

test("a long poll is answered half a round trip after an arrival, and takes what joins it", () => {
  const { edge, server, write } = createTelegram();
  const answers: [number, number][] = [];
  server.call("getUpdates", { timeout: 30 }, null, (answer) => {
    answers.push([edge.now(), (answer as { result: unknown[] }).result.length]);
  });
  edge.runUntil(100);
  write("Alice", "1");
  edge.runUntil(105);
  write("Alice", "2");
  edge.settle();
  expect(answers).toEqual([[100 + LATENCY / 2, 2]]);
});

test("a long poll for which nothing comes is idle, and answers after its timeout", () => {
  const { edge, server } = createTelegram();
  let answered = 0;
  server.call("getUpdates", { timeout: 30 }, null, () => (answered = edge.now()));
  expect(edge.busy).toBe(false);
  edge.runUntil(60_000);
  expect(answered).toBe(30_000);
});

test("a long poll does not wake for updates that it does not want", () => {
  const { edge, server, write } = createTelegram();
  server.call("getUpdates", { timeout: 30, allowed_updates: ["callback_query"] }, null, () => {});
  write("Alice", "1");
  expect(edge.busy).toBe(false);
});

test("a second poller ends the first with a conflict", () => {
  const { edge, server } = createTelegram();
  const answers: ApiAnswer[] = [];
  server.call("getUpdates", { timeout: 30 }, null, (answer) => answers.push(answer));
  server.call("getUpdates", { timeout: 30 }, null, (answer) => answers.push(answer));
  edge.settle();
  expect(answers).toEqual([
    {
      ok: false,
      error_code: 409,
      description:
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    },
  ]);
});

test("an aborted poll is never answered, and takes nothing along", () => {
  const { edge, server, write, poll } = createTelegram();
  let answered = false;
  const abort = server.call("getUpdates", { timeout: 30 }, null, () => (answered = true));
  abort();
  write("Alice", "1");
  edge.settle();
  expect(answered).toBe(false);
  expect(ids(poll())).toEqual([1]);
});

test("who hangs up is not answered any more, and the next poller meets no conflict", () => {
  const { edge, server, write, poll } = createTelegram();
  write("Alice", "1");
  const answers: ApiAnswer[] = [];
  const answered = (answer: ApiAnswer) => answers.push(answer);
  server.call("getUpdates", { timeout: 30 }, null, answered);
  server.call("sendMessage", { chat_id: 101, text: "on its way" }, null, answered);
  server.hangUp();
  expect(ids(poll())).toEqual([1]);
  edge.settle();
  // The message is sent all the same.
  expect(answers.map(({ ok }) => ok)).toEqual([true]);
  expect(edge.of("call-completed").filter(({ ok }) => !ok)).toEqual([]);
});

/** Brings `count` updates of 1,000 chats to a bot and answers each. */
function handle(count: number): void {
  const { edge, server } = createTelegram();
  for (let i = 0; i < count; i++) server.receive({ at: 0, from: `user ${i % 1000}`, text: "hi" });
  let answered = 0;
  const poll = (offset: number) =>
    server.call("getUpdates", { offset }, null, (answer) => {
      const { result } = answer as unknown as {
        result: { update_id: number; message: { chat: { id: number } } }[];
      };
      for (const { update_id, message } of result) {
        const payload = { chat_id: message.chat.id, text: "hello" };
        server.call("sendMessage", payload, update_id, () => answered++);
      }
      if (result.length > 0) poll(result.at(-1)!.update_id + 1);
    });
  poll(0);
  edge.settle();
  expect(answered).toBe(count);
}

test("four times the updates take about four times the time", () => {
  expect(growth(handle, 8_000)).toBeLessThan(PROPORTIONAL);
});

test("a waiting poll costs an arrival the same, however many unwanted updates are pending", () => {
  const flood = (count: number) => {
    const { edge, server, happens, write } = createTelegram();
    write("Alice", "0");
    const poll = () =>
      server.call("getUpdates", { timeout: 1, allowed_updates: ["callback_query"] }, null, poll);
    poll();
    for (let i = 0; i < count; i++) {
      happens({ from: "Alice", edits: String(i), text: String(i + 1) });
      if (i % 10 === 0) edge.runUntil(edge.now() + 1000);
    }
  };
  expect(growth(flood, 2_000)).toBeLessThan(PROPORTIONAL);
});
