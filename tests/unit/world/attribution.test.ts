import { AsyncLocalStorage } from "node:async_hooks";
import ts from "typescript";
import { expect, test } from "vitest";
import { createCausality, type Causality } from "../../../playground/causality/causality.js";
import { compile, createNodeRealm, type TraceEvent } from "../../../playground/index.js";
import { placeOf } from "../../../playground/snippet/places.js";
import { runSource } from "../../helpers/scenarios.js";

const bot = (middleware: string) => `
import { Bot, session, type Context, type SessionFlavor } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";
type MyContext = Context & SessionFlavor<{ texts: string[] }>;
const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);
${middleware}
bot.use(session({ initial: () => ({ texts: [] as string[] }) }));
bot.on("message:text", async (ctx) => {
  await Promise.all([ctx.api.sendChatAction(ctx.chat.id, "typing").catch(() => {}), null]);
  await new Promise<void>((resolve) => setTimeout(resolve, 3));
  ctx.session.texts.push(ctx.message.text);
  console.log(ctx.message.text);
  await ctx.reply(ctx.message.text);
});
run(bot);
`;
/** Three updates of one batch, one of them of another chat. */
const arrivals = [
  { at: 50, from: "Alice", text: "1" },
  { at: 50, from: "Alice", text: "2" },
  { at: 50, from: "Bob", text: "3" },
];

/** The update that an event's own data names, where it does. */
function named(event: TraceEvent): number | undefined {
  if (event.kind === "console") return Number(event.text);
  if (event.kind === "call-requested" && typeof event.payload.text === "string") {
    return Number(event.payload.text);
  }
  if (event.kind === "write-requested") {
    return Number((event.value as { texts: string[] }).texts.at(-1));
  }
  return undefined;
}

test.each([
  ["without sequentialize", ""],
  ["across sequentialize", "bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));"],
])("names the update that caused each event, %s", async (_, middleware) => {
  const { trace, status } = await runSource(bot(middleware), { arrivals });
  expect(status).toBe("ok");
  const checked = trace.filter((event) => named(event) !== undefined);
  expect(checked).toHaveLength(9); // a line, a reply and a write of each
  for (const event of checked) expect((event as { update: number }).update).toBe(named(event));
  const reads = trace.filter((event) => event.kind === "read-completed");
  expect(reads.map((event) => [event.update, event.key]).sort()).toEqual([
    [1, "101"],
    [2, "101"],
    [3, "102"],
  ]);
});

/** Everything that can carry a continuation: each line says its update's text at the end of one. */
const continuations = `
import { Bot } from "grammy";
import { run } from "@grammyjs/runner";
const bot = new Bot(process.env.BOT_TOKEN!);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
async function* countdown(text: string) {
  for (let i = 0; i < 2; i++) { await pause(1); yield text; }
}
async function refuse(): Promise<never> { await pause(1); throw new Error("no"); }
bot.on("message:text", async (ctx) => {
  const { text } = ctx.message;
  const say = () => console.log(text);
  for await (const one of countdown(text)) console.log(one);
  for await (const one of [pause(2), pause(1)]) { void one; say(); }
  try { await refuse(); } catch { say(); }
  try { await pause(1); } finally { say(); }
  await refuse().catch(say);
  await refuse().then(say, say);
  await pause(1).finally(say);
  await Promise.all([pause(3).then(say), (async () => { await pause(2); say(); })()]);
  await Promise.race([pause(5), pause(1)]);
  say();
  await Promise.allSettled([refuse(), pause(1)]);
  say();
  await Promise.any([refuse(), pause(4)]);
  say();
  await { then: (resolve: () => void) => setTimeout(resolve, 1) };
  say();
  queueMicrotask(say);
  await Promise.resolve().then(() => pause(1)).then(() => { throw 1; }).then(say).catch(say);
  setTimeout(async () => { await pause(1); say(); }, 2);
  const inner = class { static async act() { await pause(1); say(); } async act() { await null; say(); } };
  await inner.act();
  await new inner().act();
  outer: for await (const a of [1, 2]) { for (const b of [1, 2]) { if (b === 2) continue outer; void a; say(); } }
});
run(bot);
`;

/** Ours, but that each answer is compared with what Node's own asynchronous contexts say. */
function checkedCausality() {
  const storage = new AsyncLocalStorage<number | null>();
  const causality = createCausality();
  const seen = { agreed: 0, differed: 0 };
  const current = () => {
    const ours = causality.current();
    if (ours === (storage.getStore() ?? null)) seen.agreed++;
    else seen.differed++;
    return ours;
  };
  const enter: Causality["enter"] = (context) => {
    storage.enterWith(context.update);
    return causality.enter(context);
  };
  return { causality: { ...causality, current, enter }, seen };
}

test("names the update through every kind of continuation, as AsyncLocalStorage does", async () => {
  const { causality, seen } = checkedCausality();
  const realm = await createNodeRealm({ causality });
  const program = compile(continuations, "bot.ts", "ts");
  const { trace, status, console } = await realm.run(program, { arrivals });
  expect(status).toBe("ok");
  expect(seen.differed).toBe(0);
  expect(seen.agreed).toBeGreaterThan(100);
  expect(console.length).toBe(3 * 22);
  for (const event of trace) {
    if (event.kind === "console") expect(event.update).toBe(Number(event.text));
  }
});

test("names the line through every kind of continuation, as the engine's own stacks do", async () => {
  // Every line says where it is, in one place or in many.
  const source = continuations
    .replace("console.log(text);", "console.log(new Error().stack);")
    .replace(/(?<=[;{] )say\(\)/g, "console.log(new Error().stack)");
  const program = compile(source, "bot.ts", "ts");
  const realm = await createNodeRealm();
  const { trace, lines } = await realm.run(program, { arrivals }, { lines: true });
  const seen = new Set<number>();
  for (const [i, event] of trace.entries()) {
    if (event.kind !== "console" || !event.text.startsWith("Error")) continue;
    const here = Object.assign(new Error(), { stack: event.text });
    expect(lines![i]).toBe(placeOf(here, program, "carrera-program/bot.ts")!.line);
    seen.add(lines![i]!);
  }
  expect(seen.size).toBe(8);
});

test("a program that is not instrumented loses track: the check can fail", async () => {
  const code = ts.transpileModule(bot(""), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  }).outputText;
  const realm = await createNodeRealm();
  const program = { file: "bot.ts", language: "ts", code, map: "", modules: [] } as const;
  const { trace } = await realm.run(program, { arrivals });
  const checked = trace.filter((event) => named(event) !== undefined);
  const wrong = checked.filter((event) => (event as { update: unknown }).update !== named(event));
  expect(wrong.length).toBeGreaterThan(0);
});
