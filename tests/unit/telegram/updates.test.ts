import { describe, expect, test } from "vitest";
import { createTelegram } from "../../helpers/edge.js";
import { EPOCH } from "../../../playground/time/epoch.js";

const seconds = (at: number) => Math.floor((EPOCH + at) / 1000);
const alice = { id: 101, is_bot: false, first_name: "Alice" };

test("a message in private and in a group, with ids of each chat's own", () => {
  const { write, poll } = createTelegram();
  write("Alice", "1");
  write("Alice", "2", "Team");
  write("Bob", "3", "Team");
  const date = seconds(0);
  const team = { id: -1001, type: "group", title: "Team" };
  expect(poll()).toEqual([
    {
      update_id: 1,
      message: {
        message_id: 1,
        from: alice,
        chat: { id: 101, type: "private", first_name: "Alice" },
        date,
        text: "1",
      },
    },
    { update_id: 2, message: { message_id: 1, from: alice, chat: team, date, text: "2" } },
    {
      update_id: 3,
      message: {
        message_id: 2,
        from: { id: 102, is_bot: false, first_name: "Bob" },
        chat: team,
        date,
        text: "3",
      },
    },
  ]);
});

test("the bot's messages take ids of the same series", () => {
  const { write, result, poll } = createTelegram();
  write("Alice", "1");
  expect(result("sendMessage", { chat_id: 101, text: "2" }).message_id).toBe(2);
  write("Alice", "3");
  expect(poll({ offset: 2 })).toMatchObject([{ message: { message_id: 3 } }]);
});

describe("commands are found wherever they stand", () => {
  test.each([
    ["/start", [[0, 6]]],
    ["/start payload", [[0, 6]]],
    [
      "do /this and /that_2",
      [
        [3, 5],
        [13, 7],
      ],
    ],
    ["👍 /ok@carrera_bot!", [[3, 15]]],
    [
      "(/in) «/out»",
      [
        [1, 3],
        [7, 4],
      ],
    ],
    ["/a@b", [[0, 2]]],
    ["path/to /usr/bin and/or </b>", []],
    ["ñ/no 1/2 //x", []],
    ["no slash", []],
  ])("%s", (text, found) => {
    const { write, poll } = createTelegram();
    write("Alice", text);
    const [update] = poll();
    const { entities } = update!.message as { entities?: unknown[] };
    const expected = found.map(([offset, length]) => ({ type: "bot_command", offset, length }));
    expect(entities ?? []).toEqual(expected);
  });
});

describe("edits", () => {
  test("the newest message of that person with that text changes", () => {
    const { edge, write, happens, poll } = createTelegram();
    write("Alice", "A", "Team");
    write("Alice", "A", "Team");
    write("Bob", "A", "Team");
    edge.runUntil(5_000);
    expect(happens({ from: "Alice", edits: "A", text: "/B", chat: "Team" })).toBe(4);
    expect(poll({ offset: 4 })).toMatchObject([
      {
        update_id: 4,
        edited_message: {
          message_id: 2,
          from: alice,
          date: seconds(0),
          edit_date: seconds(5_000),
          text: "/B",
          entities: [{ type: "bot_command", offset: 0, length: 2 }],
        },
      },
    ]);
    expect(edge.of("update-arrived").at(-1)).toMatchObject({ text: "/B", type: "edit" });
  });

  test("an update that waits keeps the text it came with", () => {
    const { write, happens, poll } = createTelegram();
    write("Alice", "A");
    happens({ from: "Alice", edits: "A", text: "B" });
    expect(poll()).toMatchObject([{ message: { text: "A" } }, { edited_message: { text: "B" } }]);
  });

  test("with no such message nothing comes of it, which the trace tells", () => {
    const { edge, write, happens, poll } = createTelegram();
    write("Bob", "A", "Team");
    write("Alice", "A");
    expect(happens({ from: "Alice", edits: "A", text: "B", chat: "Team" })).toBeNull();
    happens({ from: "Alice", edits: "A", text: "B" });
    expect(happens({ from: "Alice", edits: "A", text: "C" })).toBeNull();
    expect(poll()).toHaveLength(3);
    expect(edge.of("arrival-void")).toMatchObject([
      { from: { name: "Alice" }, chat: { name: "Team" }, text: "B", reason: "no-message" },
      { from: { name: "Alice" }, chat: { name: "Alice" }, text: "C", reason: "no-message" },
    ]);
  });
});

describe("presses", () => {
  const keyboard = (data: string) => ({
    inline_keyboard: [
      [
        { text: "Help", url: "https://example.com" },
        { text: "Yes", callback_data: data },
      ],
    ],
  });

  test("the newest button with that label sends its data", () => {
    const { edge, write, happens, result, poll } = createTelegram();
    write("Alice", "hi");
    result("sendMessage", { chat_id: 101, text: "old?", reply_markup: keyboard("old") });
    result("sendMessage", { chat_id: 101, text: "new?", reply_markup: keyboard("new") });
    result("sendMessage", { chat_id: 101, text: "no question" });
    expect(happens({ from: "Alice", press: "Yes" })).toBe(2);
    expect(poll({ offset: 2 })).toMatchObject([
      {
        callback_query: {
          id: "1",
          from: alice,
          message: { message_id: 3, text: "new?", from: { is_bot: true } },
          data: "new",
        },
      },
    ]);
    expect(edge.of("update-arrived").at(-1)).toMatchObject({ text: "Yes", type: "press" });
    expect(result("answerCallbackQuery", { callback_query_id: "1" })).toBe(true);
  });

  test("a button that is not there, leads elsewhere or was taken away is void", () => {
    const { edge, write, happens, result } = createTelegram();
    write("Alice", "hi");
    expect(happens({ from: "Alice", press: "Yes" })).toBeNull();
    result("sendMessage", { chat_id: 101, text: "?", reply_markup: keyboard("x") });
    expect(happens({ from: "Alice", press: "Help" })).toBeNull();
    expect(happens({ from: "Bob", press: "Yes" })).toBeNull();
    result("editMessageReplyMarkup", { chat_id: 101, message_id: 2 });
    expect(happens({ from: "Alice", press: "Yes" })).toBeNull();
    expect(edge.of("arrival-void").map(({ reason }) => reason)).toEqual(Array(4).fill("no-button"));
  });

  test("a query is answered once, and in time", () => {
    const { edge, write, happens, result, problem } = createTelegram();
    const late =
      "Bad Request: query is too old and response timeout expired or query ID is invalid";
    write("Alice", "hi");
    result("sendMessage", { chat_id: 101, text: "?", reply_markup: keyboard("x") });
    happens({ from: "Alice", press: "Yes" });
    result("answerCallbackQuery", { callback_query_id: "1" });
    expect(problem("answerCallbackQuery", { callback_query_id: "1" })).toBe(late);
    happens({ from: "Alice", press: "Yes" });
    edge.runUntil(60_000);
    expect(problem("answerCallbackQuery", { callback_query_id: "2" })).toBe(late);
    expect(problem("answerCallbackQuery", {})).toBe(late);
  });
});

test("a plain message's event is as it always was", () => {
  const { edge, write } = createTelegram();
  write("Alice", "A");
  const party = { id: 101, name: "Alice" };
  expect(edge.of("update-arrived")).toEqual([
    { step: 0, at: 0, kind: "update-arrived", update: 1, from: party, chat: party, text: "A" },
  ]);
});
