import { expect, test } from "vitest";
import { lostWrites, type Trace } from "../../playground/index.js";
import { runFile, scenarioFile } from "../helpers/scenarios.js";
import { runInPlainNode } from "./plain-node.js";

/** Ten times the page's latencies: real timers are late by a few ms. */
const latency = { read: 100, write: 100, api: 200 };
const arrivals = [
  { at: 1000, from: "Alice", text: "A" },
  { at: 1010, from: "Bob", text: "hi" },
  { at: 1250, from: "Alice", text: "B" },
];

/** What the bot sent, per chat, in order. */
function sentPerChat(trace: Trace): Record<string, string[]> {
  const sent: Record<string, string[]> = {};
  for (const event of trace) {
    if (event.kind !== "call-requested" || event.payload.chat_id === undefined) continue;
    (sent[String(event.payload.chat_id)] ??= []).push(
      `${event.method} ${String(event.payload.text)}`,
    );
  }
  return sent;
}

const losses = (trace: Trace) =>
  lostWrites(trace).map(({ key, update, overwrote }) => ({ key, update, overwrote }));

/** Programs of the registry with a session, and how many writes of these arrivals each loses. */
const programs = [
  ["polling", 0],
  ["runner", 1],
  ["runner-sequentialize", 0],
  ["runner-sequentialize-late", 1],
  ["runner-sequentialize-unawaited", 1],
  ["lock", 0],
] as const;

test.each(programs)(
  "%s: plain Node over real HTTP does what the simulation does",
  async (name, lost) => {
    const file = scenarioFile(name);
    const real = await runInPlainNode(file, { arrivals, latency });
    const simulated = await runFile(file, { arrivals, latency });
    expect(sentPerChat(real.trace)).toEqual(sentPerChat(simulated.trace));
    expect(real.sessions).toEqual(simulated.sessions);
    expect(losses(real.trace)).toEqual(losses(simulated.trace));
    // The programs differ in this, or the comparison would say little.
    expect(losses(real.trace)).toHaveLength(lost);
  },
);
