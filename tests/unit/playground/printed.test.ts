import { expect, test } from "vitest";
import { printedLines } from "../../../components/playground/printed.js";
import type { PrintedObject, TraceEvent } from "../../../playground/trace/events.js";

const print = (text: string, objects?: readonly PrintedObject[]): TraceEvent => ({
  step: 0,
  at: 0,
  kind: "console",
  update: null,
  level: "log",
  text,
  ...(objects && { objects }),
});
const one = { kind: "object", fields: [["a", 1]] } as const;
const user = print("user { a: 1 } and { a: 1 }.", [
  { at: 5, length: 8, value: one },
  { at: 18, length: 8, value: one },
]);
/** The paths of all objects, in order. */
const pathsOf = (trace: readonly TraceEvent[]) =>
  printedLines(trace, trace.length).flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece.path])),
  );

test("a line is its texts and its objects, in order", () => {
  const [line] = printedLines([user], 1);
  expect(line!.pieces.map((piece) => (typeof piece === "string" ? piece : piece.value))).toEqual([
    "user ",
    one,
    " and ",
    one,
    ".",
  ]);
  expect(printedLines([print("plain")], 1)[0]!.pieces).toEqual(["plain"]);
});

test("only what has happened by then is printed", () => {
  const end: TraceEvent = { step: 0, at: 0, kind: "ended", status: "ok" };
  const trace = [print("a"), end, print("b")];
  expect(printedLines(trace, 2).map(({ event }) => event.text)).toEqual(["a"]);
  expect(printedLines(trace, 3).map(({ index }) => index)).toEqual([0, 2]);
});

test("every object has a path of its own, which it has in the next run, too", () => {
  const paths = pathsOf([user, user]);
  expect(new Set(paths).size).toBe(4);
  // What else is printed, before it or after, changes nothing.
  expect(pathsOf([print("new"), user, print("other"), user, user]).slice(0, 4)).toEqual(paths);
});

test("another line is another object", () => {
  const other = print("user { a: 2 }", [{ at: 5, length: 8, value: one }]);
  expect(pathsOf([user])).not.toContain(pathsOf([other])[0]);
});
