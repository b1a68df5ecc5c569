import { describe, expect, test } from "vitest";
import { CarreraError } from "../../../playground/errors.js";
import {
  checkArrivals,
  isEdit,
  isInline,
  isPress,
  isSignal,
  type Arrival,
} from "../../../playground/telegram/arrivals.js";

const message = { at: 0, from: "Alice", text: "A" };
const edit = { at: 1, from: "Alice", text: "B", edits: "A", chat: "Team" };
const press = { at: 2, from: "Alice", press: "Yes" };
const inline = { at: 3, from: "Alice", inline: "cats" };
const signal = { at: 4, signal: "SIGTERM" };

function thrown(value: unknown): CarreraError {
  try {
    checkArrivals(value);
  } catch (error) {
    if (error instanceof CarreraError) return error;
  }
  throw new Error("no CarreraError was thrown");
}

test("every kind of arrival passes, and is told apart", () => {
  const all = [message, edit, press, inline, signal];
  expect(checkArrivals(all)).toEqual(all);
  const kinds = (checkArrivals(all) as Arrival[]).map((arrival) => [
    isEdit(arrival),
    isPress(arrival),
    isInline(arrival),
    isSignal(arrival),
  ]);
  expect(kinds).toEqual([
    [false, false, false, false],
    [true, false, false, false],
    [false, true, false, false],
    [false, false, true, false],
    [false, false, false, true],
  ]);
});

test("what is no list, or an empty one, has a code of its own", () => {
  expect(thrown({}).code).toBe("updates-not-array");
  expect(thrown([]).code).toBe("updates-empty");
});

describe("an unusable entry is named with its field and value", () => {
  test.each([
    [null, "", "null"],
    [[], "", "[]"],
    [{ ...message, at: -1 }, "at", "-1"],
    [{ ...message, at: "0" }, "at", '"0"'],
    [{ ...message, from: "" }, "from", '""'],
    [{ at: 0, from: "Alice" }, "text", "undefined"],
    [{ ...message, chat: 5 }, "chat", "5"],
    [{ ...message, txt: "A" }, "txt", '"A"'],
    [{ ...edit, edits: "" }, "edits", '""'],
    [{ ...press, press: 1 }, "press", "1"],
    [{ ...press, text: "A" }, "text", '"A"'],
    [{ ...inline, inline: "" }, "inline", '""'],
    [{ ...inline, chat: "Team" }, "chat", '"Team"'],
    [{ ...inline, text: "A" }, "text", '"A"'],
    [{ ...signal, signal: "SIGKILL" }, "signal", '"SIGKILL"'],
    [{ ...signal, from: "Alice" }, "from", '"Alice"'],
  ])("%j", (entry, field, value) => {
    const error = thrown([message, entry]);
    expect(error.code).toBe("updates-bad-entry");
    expect(error.data).toEqual({ index: 1, field, value });
  });
});
