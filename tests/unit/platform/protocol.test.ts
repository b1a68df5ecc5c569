import { expect, test } from "vitest";
import { isEngineMessage, isEngineRequest } from "../../../playground/platform/protocol.js";

const run = { kind: "run", run: 1, program: 0, settings: {}, options: {} };

test("requests that are whole are taken", () => {
  expect(isEngineRequest({ kind: "open", run: 1 })).toBe(true);
  expect(isEngineRequest(run)).toBe(true);
  expect(isEngineRequest({ ...run, kind: "search" })).toBe(true);
  expect(isEngineRequest({ kind: "cancel", run: 1 })).toBe(true);
});

test.each([
  null,
  "run",
  {},
  { kind: "open" },
  { ...run, run: "1" },
  { ...run, program: 0.5 },
  { ...run, settings: null },
  { ...run, options: undefined },
  { ...run, kind: "search", options: null },
  { kind: "cancel" },
  { ...run, kind: "stop" },
])("a request such as %j is not", (data) => {
  expect(isEngineRequest(data)).toBe(false);
});

test("messages that are whole are taken", () => {
  expect(isEngineMessage({ kind: "opened", run: 1 })).toBe(true);
  expect(isEngineMessage({ kind: "ran", run: 1, result: {} })).toBe(true);
  expect(isEngineMessage({ kind: "searched", run: 1, result: {} })).toBe(true);
  expect(isEngineMessage({ kind: "progress", run: 1, progress: {} })).toBe(true);
  expect(isEngineMessage({ kind: "failed", run: 1, error: {} })).toBe(true);
});

test.each([
  undefined,
  7,
  { kind: "opened" },
  { kind: "ran", run: 1 },
  { kind: "ran", run: 1.5, result: {} },
  { kind: "searched", run: 1 },
  { kind: "progress", run: 1, progress: 7 },
  { kind: "failed", run: 1, error: "oops" },
  { kind: "run", run: 1, program: 0, settings: {}, options: {} },
])("a message such as %j is not", (data) => {
  expect(isEngineMessage(data)).toBe(false);
});
