import { describe, expect, test } from "vitest";
import { formatted } from "../../../playground/telegram/formatting.js";

const html = (text: string) => formatted({ text, parse_mode: "HTML" }, "text");
const entity = (type: string, offset: number, length: number, more = {}) => ({
  type,
  offset,
  length,
  ...more,
});

describe("HTML", () => {
  test.each([
    ["plain", "plain", []],
    ["<b>bold</b> <i>it</i>", "bold it", [entity("bold", 0, 4), entity("italic", 5, 2)]],
    ["<u>a<s>b</s></u>", "ab", [entity("underline", 0, 2), entity("strikethrough", 1, 1)]],
    ["👍<CODE>x</CODE>", "👍x", [entity("code", 2, 1)]],
    ["<pre>1 &lt; 2 &amp; 3</pre>", "1 < 2 & 3", [entity("pre", 0, 9)]],
    [
      '<a href="https://grammy.dev?a=1">here</a>',
      "here",
      [entity("text_link", 0, 4, { url: "https://grammy.dev?a=1" })],
    ],
    ["&#65;&#x42; a & b &nbsp; 2 > 1", "AB a & b &nbsp; 2 > 1", []],
    ["<b></b>x", "x", []],
    ["<b>/start</b> now", "/start now", [entity("bold", 0, 6), entity("bot_command", 0, 6)]],
  ])("%s", (source, text, entities) => {
    const result = html(source);
    expect(result.text).toBe(text);
    expect(result.entities ?? []).toEqual(entities);
  });

  test.each([
    ["<b>x", 'Can\'t find end tag corresponding to start tag "b"'],
    ["ñ<blink>x</blink>", 'Unsupported start tag "blink" at byte offset 2'],
    ["1 < 2", 'Unsupported start tag "" at byte offset 2'],
    ["x</b>", "Unexpected end tag at byte offset 1"],
    ["<i>x</b>", 'Unmatched end tag at byte offset 4, expected "</i>", found "</b>"'],
  ])("refuses %s", (source, reason) => {
    expect(() => html(source)).toThrow(`Bad Request: can't parse entities: ${reason}`);
  });
});

test("MarkdownV2 is kept as it is written", () => {
  expect(formatted({ text: "*a*", parse_mode: "MarkdownV2" }, "text")).toEqual({ text: "*a*" });
});

test("entities that are given are kept, beside the commands that Telegram finds", () => {
  const entities = [entity("bold", 3, 1)];
  expect(formatted({ text: "/a b", entities }, "text")).toEqual({
    text: "/a b",
    entities: [entity("bot_command", 0, 2), entity("bold", 3, 1)],
  });
  const caption_entities = JSON.stringify(entities);
  expect(formatted({ caption: "abcd", caption_entities }, "caption")).toEqual({
    text: "abcd",
    entities,
  });
});
