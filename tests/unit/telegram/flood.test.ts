import { describe, expect, test } from "vitest";
import { FloodLimits } from "../../../playground/telegram/flood.js";
import { createTelegram } from "../../helpers/edge.js";

const person = (id: number) => ({ id, type: "private" }) as const;
const group = { id: -1001, type: "group" } as const;

describe("a private chat", () => {
  test("takes a burst of three, then one a second", () => {
    const limits = new FloodLimits();
    const waits = [0, 0, 0, 0, 400, 1000, 1000].map((now) => limits.admit(person(1), now));
    expect(waits).toEqual([0, 0, 0, 1, 1, 0, 1]);
  });

  test("has its burst again after a pause", () => {
    const limits = new FloodLimits();
    for (let i = 0; i < 3; i++) limits.admit(person(1), 0);
    const waits = [3000, 3000, 3000, 3000].map((now) => limits.admit(person(1), now));
    expect(waits).toEqual([0, 0, 0, 1]);
  });
});

test("a group takes 20 in any minute, and says how long to wait", () => {
  const limits = new FloodLimits();
  for (let i = 0; i < 20; i++) expect(limits.admit(group, i * 1000)).toBe(0);
  expect(limits.admit(group, 20_000)).toBe(40);
  expect(limits.admit(group, 59_999)).toBe(1);
  expect(limits.admit(group, 60_000)).toBe(0);
  expect(limits.admit(group, 60_000)).toBe(1);
});

test("all chats together take 30 in any second", () => {
  const limits = new FloodLimits();
  for (let i = 0; i < 30; i++) expect(limits.admit(person(i), 10 * i)).toBe(0);
  expect(limits.admit(person(99), 999)).toBe(1);
  expect(limits.admit(person(99), 1000)).toBe(0);
  expect(limits.admit(person(98), 1000)).toBe(1);
});

test("the server refuses with 429 once the switch is on, and counts messages alone", () => {
  const { write, call, result } = createTelegram({ flood: true });
  write("Alice", "hi");
  const send = () => call("sendMessage", { chat_id: 101, text: "hello" });
  for (let i = 0; i < 3; i++) expect(send().ok).toBe(true);
  expect(send()).toEqual({
    ok: false,
    error_code: 429,
    description: "Too Many Requests: retry after 1",
    parameters: { retry_after: 1 },
  });
  for (let i = 0; i < 5; i++) result("sendChatAction", { chat_id: 101, action: "typing" });
});

test("without the switch nothing is refused", () => {
  const { write, result } = createTelegram();
  write("Alice", "hi");
  for (let i = 0; i < 100; i++) result("sendMessage", { chat_id: 101, text: "hello" });
});
