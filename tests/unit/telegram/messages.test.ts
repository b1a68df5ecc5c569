import { expect, test } from "vitest";
import { Messages } from "../../../playground/telegram/messages.js";
import type { Chat } from "../../../playground/telegram/chats.js";

const chat = (id: number): Chat => {
  const party = { id, name: `user ${id}` };
  return { ...party, type: "private", party };
};
const write = (messages: Messages, id: number, text = "") =>
  messages.add({ id: messages.nextId(id), chat: chat(id), from: null, date: 0, text });

test("a chat has at least its newest 500 messages, and at most 1,000", () => {
  const messages = new Messages();
  for (let i = 0; i < 1_500; i++) write(messages, 1);
  write(messages, 2);
  expect(messages.get(1, 500)).toBeUndefined();
  expect(messages.get(1, 1_001)?.id).toBe(1_001);
  expect(messages.get(1, 1_500)?.id).toBe(1_500);
  expect(messages.get(2, 1)?.id).toBe(1);
});

test("all chats together have at most some 20,000: each forgets its older half", () => {
  const messages = new Messages();
  for (let i = 0; i < 20_100; i++) write(messages, i % 100);
  expect(messages.get(0, 1)?.id).toBe(1);
  write(messages, 0);
  expect(messages.get(0, 1)).toBeUndefined();
  expect(messages.get(0, 202)?.id).toBe(202);
  expect(messages.get(1, 101)?.id).toBe(101);
});

test("one message for each of many chats is never forgotten", () => {
  const messages = new Messages();
  for (let i = 0; i < 30_000; i++) write(messages, i);
  expect(messages.get(0, 1)?.id).toBe(1);
});

test("the newest that fits is found past gaps, in its state of now", () => {
  const messages = new Messages();
  const [first, second, third] = ["a", "b", "b"].map((text) => write(messages, 1, text));
  messages.delete(third!);
  messages.replace({ ...first!, text: "b" });
  const fits = ({ text }: { text: string }) => text === "b";
  expect(messages.newest(1, fits)).toBe(second);
  messages.delete(second!);
  expect(messages.newest(1, fits)?.id).toBe(1);
  expect(messages.newest(2, fits)).toBeUndefined();
});
