import { describe, expect, test } from "vitest";
import { createTelegram } from "../../helpers/edge.js";
import { hooked, listen, order, url } from "../../helpers/webhook.js";

const asks = (from: string, inline: string) => ({ from, inline });
const article = (id: string, more: Record<string, unknown> = {}) => ({
  type: "article",
  id,
  title: `Title ${id}`,
  input_message_content: { message_text: "picked" },
  ...more,
});

describe("an inline query", () => {
  test("tells the bot who asks, and of no chat", () => {
    const { edge, write, happens, poll } = createTelegram();
    write("Bob", "hi");
    expect(happens(asks("Alice", "cats"))).toBe(2);
    expect(poll({ offset: 2 })).toEqual([
      {
        update_id: 2,
        inline_query: {
          id: "1",
          from: { id: 102, is_bot: false, first_name: "Alice" },
          chat_type: "sender",
          query: "cats",
          offset: "",
        },
      },
    ]);
    expect(edge.of("update-arrived").at(-1)).toEqual({
      step: 0,
      at: 0,
      kind: "update-arrived",
      update: 2,
      from: { id: 102, name: "Alice" },
      chat: null,
      text: "cats",
      type: "inline",
    });
  });

  test("is kept from a bot that wants other kinds only", () => {
    const { edge, write, happens, poll } = createTelegram();
    poll({ allowed_updates: ["message"] });
    happens(asks("Alice", "cats"));
    write("Alice", "hi");
    expect(poll()).toMatchObject([{ message: { text: "hi" } }]);
    expect(edge.of("update-dropped")).toMatchObject([{ update: 1 }]);
    poll({ allowed_updates: ["inline_query"] });
    happens(asks("Alice", "dogs"));
    expect(poll({ offset: 3 })).toMatchObject([{ inline_query: { query: "dogs" } }]);
  });
});

describe("answerInlineQuery", () => {
  const late = "Bad Request: query is too old and response timeout expired or query ID is invalid";

  test("answers each query once", () => {
    const { happens, result, problem } = createTelegram();
    happens(asks("Alice", "cats"));
    happens(asks("Alice", "dogs"));
    const answer = (id: string) => ({ inline_query_id: id, results: [article("1")] });
    expect(result("answerInlineQuery", answer("2"))).toBe(true);
    expect(problem("answerInlineQuery", answer("2"))).toBe(late);
    expect(result("answerInlineQuery", answer("1"))).toBe(true);
    expect(problem("answerInlineQuery", answer("3"))).toBe(late);
    expect(problem("answerInlineQuery", {})).toBe(late);
  });

  test("comes in time, or not at all", () => {
    const { edge, happens, result, problem } = createTelegram();
    happens(asks("Alice", "cats"));
    edge.runUntil(9_000);
    happens(asks("Alice", "dogs"));
    edge.runUntil(11_000);
    expect(problem("answerInlineQuery", { inline_query_id: "1" })).toBe(late);
    expect(result("answerInlineQuery", { inline_query_id: "2" })).toBe(true);
  });

  test("a pressed button is no inline query, nor the other way round", () => {
    const { happens, problem } = createTelegram();
    happens(asks("Alice", "cats"));
    expect(problem("answerCallbackQuery", { callback_query_id: "1" })).toBe(late);
  });

  test.each([
    ["nothing to offer", undefined],
    ["an empty list", []],
    ["a list in a form's field", JSON.stringify([article("1")])],
    ["ids that are numbers", [article("1"), { ...article("2"), id: 2 }]],
    ["other kinds as they are", [{ type: "photo", id: "1" }]],
    ["as many as may be", Array.from({ length: 50 }, (_, i) => article(String(i)))],
    ["an article of old", [{ type: "article", id: "1", title: "A", message_text: "a" }]],
    ["a place", [article("1", { input_message_content: { latitude: 0, longitude: 0 } })]],
  ])("takes %s", (_, results) => {
    const { happens, result } = createTelegram();
    happens(asks("Alice", "cats"));
    expect(result("answerInlineQuery", { inline_query_id: "1", results })).toBe(true);
  });

  // prettier-ignore
  test.each([
    ["{", "can't parse JSON encoded inline query results"],
    [{}, "expected an Array of inline query results"],
    [Array.from({ length: 51 }, (_, i) => article(String(i))), "too many inline query results specified"],
    [[1], "can't parse inline query result: Inline query result must be an object"],
    [[{ id: "1" }], 'can\'t parse inline query result: Can\'t find field "type"'],
    [[{ type: "article" }], 'can\'t parse inline query result: Can\'t find field "id"'],
    [[{ type: "cat", id: "1" }], 'can\'t parse inline query result: type "cat" is unsupported for the inline query result'],
    [[article("1", { title: undefined })], 'can\'t parse inline query result: Can\'t find field "title"'],
    [[article("1", { title: [] })], 'can\'t parse inline query result: Field "title" must be of type String'],
    [[article("1", { input_message_content: null })], 'can\'t parse inline query result: Can\'t find field "message_text"'],
    [[article("1", { input_message_content: {} })], "can't parse inline query result: Input message content is not specified"],
    [[article("1", { input_message_content: "hi" })], 'can\'t parse inline query result: Field "input_message_content" must be of type Object'],
    [[article("1"), article("1")], "RESULT_ID_DUPLICATE"],
    [[article("")], "RESULT_ID_INVALID"],
    [[article("ñ".repeat(33))], "RESULT_ID_INVALID"],
  ])("refuses %j, and the query still waits", (results, reason) => {
    const { happens, result, problem } = createTelegram();
    happens(asks("Alice", "cats"));
    const given = { inline_query_id: "1", results };
    expect(problem("answerInlineQuery", given)).toBe(`Bad Request: ${reason}`);
    expect(result("answerInlineQuery", { inline_query_id: "1" })).toBe(true);
  });
});

describe("a webhook gets", () => {
  /** Which updates are at the webhook together, before it answers anything. */
  function together(...arrivals: readonly Parameters<ReturnType<typeof hooked>["happens"]>[0][]) {
    const { edge, server, write, result, happens } = hooked();
    const received = listen(server, edge, null);
    write("Alice", "hi");
    const inline_keyboard = [[{ text: "Yes", callback_data: "yes" }]];
    edge.runUntil(edge.now() + 100);
    received[0]!.answer({ status: 200, body: "" });
    result("sendMessage", { chat_id: 101, text: "?", reply_markup: { inline_keyboard } });
    edge.runUntil(edge.now() + 100);
    const before = received.length;
    for (const arrival of arrivals) happens(arrival);
    edge.runUntil(edge.now() + 100);
    return order(received.slice(before));
  }
  const message = { from: "Alice", text: "A" };
  const press = { from: "Alice", press: "Yes" };
  const query = asks("Alice", "cats");

  test("what one person does of one kind in sequence", () => {
    expect(together(message, { ...message, text: "B" })).toEqual([2]);
    expect(together(message, { from: "Alice", edits: "A", text: "B" })).toEqual([2]);
    expect(together(press, press)).toEqual([2]);
    expect(together(query, query)).toEqual([2]);
  });

  test("messages, presses and inline queries of one person beside each other", () => {
    expect(together(message, press, query)).toEqual([2, 3, 4]);
  });

  test("inline queries of different people at once", () => {
    expect(together(query, asks("Bob", "dogs"))).toEqual([2, 3]);
  });

  test("inline queries that it wants", () => {
    const { edge, server, write, happens } = hooked({ url, allowed_updates: ["inline_query"] });
    const received = listen(server, edge);
    write("Alice", "A");
    happens(query);
    edge.settle();
    expect(order(received)).toEqual([2]);
    expect(JSON.parse(received[0]!.request.body)).toMatchObject({
      inline_query: { query: "cats" },
    });
  });
});
