import { expect, test } from "vitest";
import { Messages } from "../../../playground/telegram/messages.js";
import type { Chat } from "../../../playground/telegram/chats.js";

const chat = (id: number): Chat => ({ id, name: `user ${id}`, type: "private" });
const draft = (id: number) => ({ chat: chat(id), from: null, date: 0, text: "" });

test("each chat has its newest 1,000 messages", () => {
  const messages = new Messages();
  for (let i = 0; i < 1_500; i++) messages.add(draft(1));
  messages.add(draft(2));
  expect(messages.get(1, 500)).toBeUndefined();
  expect(messages.get(1, 501)?.id).toBe(501);
  expect(messages.get(2, 1)?.id).toBe(1);
});

test("all chats together have the newest 20,000, deleted ones not counted", () => {
  const messages = new Messages();
  for (let i = 0; i < 20_000; i++) messages.add(draft(i % 100));
  expect(messages.get(0, 1)?.id).toBe(1);
  messages.delete(messages.get(50, 7)!);
  messages.add(draft(100));
  expect(messages.get(0, 1)?.id).toBe(1);
  messages.add(draft(100));
  expect(messages.get(0, 1)).toBeUndefined();
  expect(messages.get(1, 1)?.id).toBe(1);
});

test("the newest that fits is found past gaps, in its state of now", () => {
  const messages = new Messages();
  const [first, second, third] = ["a", "b", "b"].map((text) => messages.add({ ...draft(1), text }));
  messages.delete(third!);
  messages.replace({ ...first!, text: "b" });
  const fits = ({ text }: { text: string }) => text === "b";
  expect(messages.newest(1, fits)).toBe(second);
  messages.delete(second!);
  expect(messages.newest(1, fits)?.id).toBe(1);
  expect(messages.newest(2, fits)).toBeUndefined();
});
