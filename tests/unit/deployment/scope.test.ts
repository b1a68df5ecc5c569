import { expect, test } from "vitest";
import {
  compile,
  createNodeRealm,
  type Language,
  type Settings,
} from "../../../playground/index.js";

async function run(source: string, language: Language, settings: Partial<Settings>) {
  const realm = await createNodeRealm();
  const result = await realm.run(compile(source, "bot.ts", language), settings);
  return { ...result, lines: result.console.map(({ text }) => text) };
}

const arrivals = [
  { at: 100, from: "Alice", text: "A" },
  { at: 200, signal: "SIGINT" as const },
];

test("a Deno program: versioned URLs, Deno.env, a signal, setInterval, top-level await", async () => {
  const source = `
import { Bot } from "https://deno.land/x/grammy@v1.46.0/mod.ts";
import { run } from "https://deno.land/x/grammy_runner@v2.0.3/mod.ts";
const bot = new Bot(Deno.env.get("BOT_TOKEN")!);
const tick = setInterval(() => console.log("tick"), 60);
bot.on("message", (ctx) => ctx.reply(crypto.randomUUID()));
const handle = run(bot);
Deno.addSignalListener("SIGINT", async () => {
  clearInterval(tick);
  await handle.stop();
  console.log("stopped");
});
await Promise.resolve();
console.log("ready");
`;
  const { status, lines, virtualMs, calls } = await run(source, "deno", { arrivals });
  expect(status).toBe("ok");
  expect(lines).toEqual(["ready", "tick", "tick", "tick", "stopped"]);
  expect(virtualMs).toBe(200); // and nothing keeps it alive
  expect(String(calls.find(({ method }) => method === "sendMessage")!.payload.text)).toMatch(
    /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
});

test("a Node program: process.env, process.once, process.exit", async () => {
  const source = `
import { Bot } from "npm:grammy@1.46.0";
const bot = new Bot(process.env.BOT_TOKEN!);
bot.on("message", (ctx) => ctx.reply("hi"));
process.once("SIGINT", () => { console.log("bye"); process.exit(); console.log("never"); });
bot.start();
`;
  const { status, lines, trace } = await run(source, "ts", { arrivals });
  expect(status).toBe("ok");
  expect(lines).toEqual(["bye"]);
  expect(trace.at(-2)).toMatchObject({ kind: "process-ended", instance: 1, left: 0 });
});

test("a signal that nobody listens to ends the process", async () => {
  const source = `
import { Bot } from "grammy";
const bot = new Bot(process.env.BOT_TOKEN!);
bot.on("message", () => new Promise((resolve) => setTimeout(resolve, 1000)));
bot.start();
`;
  const { updates, virtualMs } = await run(source, "ts", { arrivals });
  expect(updates[0]!.outcome).toBe("cut");
  expect(virtualMs).toBe(200);
});

test.each([
  ["Deno.serve", `Deno.serve(webhookCallback(bot, "std/http"));`],
  ["std/http", `serve(webhookCallback(bot, "std/http"));`],
])("%s answers Telegram, and says 500 when the handler throws", async (_, listen) => {
  const source = `
import { Bot, webhookCallback } from "https://deno.land/x/grammy/mod.ts";
import { serve } from "https://deno.land/std@0.224.0/http/server.ts";
const bot = new Bot(Deno.env.get("BOT_TOKEN")!);
let first = true;
bot.on("message", async (ctx) => {
  if (first) { first = false; throw new Error("broken"); }
  await ctx.reply("hi");
});
${listen}
void serve;
`;
  const { status, trace } = await run(source, "deno", { arrivals: arrivals.slice(0, 1) });
  const answers = trace.flatMap((event) =>
    event.kind === "webhook-answered" ? [event.status] : [],
  );
  expect(answers).toEqual([500, 200]);
  expect(status).not.toBe("deadlock");
});
