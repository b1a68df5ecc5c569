import { oneProcess } from "../../../playground/deployment/deployment.js";
import type { Case } from "../case.js";
import { batch, own, program } from "./arrivals.js";

/** What Deno itself offers programs, in real Deno: they are no other program's flavour. */
const inDeno = (...[name, ...rest]: Parameters<typeof own>): Case => ({
  ...own(`${name}, in Deno`, ...rest),
  file: program(`${name}.deno`),
});

export const deno: readonly Case[] = [
  inDeno("kv", "runner", [...batch("A", "B"), { at: 2200, from: "Alice", text: "C" }], {
    calls: ["#1", "Somebody else has counted", "#2"],
    sessions: { last: "B" },
  }),
  inDeno("served", "webhook", batch("hi"), {
    calls: ["You wrote hi"],
    deliveries: ["update 1, attempt 1, 200"],
  }),
  inDeno(
    "drained",
    "runner",
    [
      { at: 1000, from: "Alice", text: "A" },
      { at: 1200, signal: "SIGTERM" },
    ],
    { calls: ["Before the end"], printed: ["the end of all { pid: 'number' } Error: none"] },
    { deployment: { ...oneProcess, restart: 500 } },
  ),
  inDeno("throws", "polling", batch("hi"), { printed: ["Stopping bot"], ended: "it broke" }),
];
