import { beforeEach, expect, test, vi } from "vitest";
import { pluginText } from "../../playground/build/libraries.js";
import { createNodeRealm, type RunResult, type TraceEvent } from "../../playground/index.js";
import { PLUGINS } from "../../playground/snippet/modules.js";
import { pluginBots, pluginFile, pluginRuns, type PluginBot } from "../helpers/plugins.js";
import { compileFile, runFile, runSource, scenarioFile } from "../helpers/scenarios.js";

vi.mock("../../playground/build/libraries.js", async (original) => {
  const real = await original<typeof import("../../playground/build/libraries.js")>();
  return { ...real, pluginText: vi.fn(real.pluginText) };
});

type Call = Extract<TraceEvent, { kind: "call-requested" }>;

beforeEach(() => {
  vi.mocked(pluginText).mockClear();
});

/** The updates' calls of a run that ends well. */
function callsOf({ status, error, trace }: RunResult): Call[] {
  expect({ status, error }).toEqual({ status: "ok", error: null });
  return trace.filter(
    (event): event is Call => event.kind === "call-requested" && event.update !== null,
  );
}

async function calls(bot: PluginBot): Promise<Call[]> {
  return callsOf(await runFile(pluginFile(bot), pluginRuns[bot]));
}

const said = (all: readonly Call[]) => all.map(({ update, payload }) => [update, payload.text]);

/** When each call with this text began. */
const timesOf = (all: readonly Call[], text: string) =>
  all.filter(({ payload }) => payload.text === text).map(({ at }) => at);

test("auto-retry waits as long as error 429 says, and asks again for the same update", async () => {
  const all = await calls("auto-retry");
  for (const [update, name] of ["A", "B"].entries()) {
    const [refused, retried, ...more] = timesOf(all, `${name}4`);
    // The answer takes 20 ms, and says to wait a second.
    expect(retried! - refused!).toBe(1020);
    expect(more).toEqual([]);
    const own = all.filter(({ payload }) => String(payload.text).startsWith(name));
    expect(own.map((call) => call.update)).toEqual(Array(5).fill(update + 1));
  }
});

test("the throttler lets a chat have one message a second, each for its own update", async () => {
  const all = await calls("throttler");
  expect(said(all)).toEqual([
    [1, "A1"],
    [3, "C1"],
    [1, "A2"],
    [3, "C2"],
    [2, "B1"],
    [2, "B2"],
  ]);
  const alice = all.filter(({ payload }) => payload.chat_id === 101).map(({ at }) => at);
  for (const [i, at] of alice.slice(1).entries()) {
    expect(at - alice[i]!).toBeGreaterThanOrEqual(990);
  }
});

test("the throttler's overall limit is refilled, and nothing stays behind", async () => {
  const arrivals = Array.from({ length: 40 }, (_, i) => ({
    at: 100 + i,
    from: `Person ${i}`,
    text: "A",
  }));
  const all = callsOf(await runFile(pluginFile("throttler"), { arrivals }));
  expect(all).toHaveLength(80);
  expect(all.filter(({ at }) => at < 1000)).toHaveLength(30);
});

test("the ratelimiter drops what is too much, per person, until its time has passed", async () => {
  expect(said(await calls("ratelimiter"))).toEqual([
    [1, "A"],
    [2, "B"],
    [3, "slower"],
    [5, "E"],
    [6, "F"],
  ]);
});

test("hydrate gives messages methods of their own", async () => {
  const all = await calls("hydrate");
  for (const update of [1, 2]) {
    const own = all.filter((call) => call.update === update);
    expect(own.map(({ method }) => method)).toEqual([
      "sendMessage",
      "editMessageText",
      "deleteMessage",
    ]);
    expect(own[1]!.payload).toMatchObject({ message_id: 2, text: `done: ${"AB"[update - 1]}` });
  }
});

test("a menu shows its buttons, and reacts to each press", async () => {
  const result = await runFile(pluginFile("menu"), pluginRuns.menu);
  const all = callsOf(result);
  const keyboard = (all[0]!.payload.reply_markup as { inline_keyboard: { text: string }[][] })
    .inline_keyboard;
  expect(keyboard.map((row) => row.map(({ text }) => text))).toEqual([["Like"], ["Close"]]);
  const edits = all.filter(({ method }) => method === "editMessageText");
  expect(said(edits)).toEqual([
    [2, "Likes: 1"],
    [3, "Likes: 2"],
  ]);
  expect(all.at(-1)).toMatchObject({ update: 4, method: "editMessageReplyMarkup" });
  const answered = all.filter(({ method }) => method === "answerCallbackQuery");
  expect(answered.map(({ update }) => update)).toEqual([2, 3, 4]);
});

test("a conversation waits for the next message, behind sequentialize, with a session", async () => {
  expect(said(await calls("conversations"))).toEqual([
    [1, "Your name?"],
    [2, "Your name?"],
    [3, "Hello A, number 1"],
    [4, "Hello B, number 1"],
    [5, "outside"],
  ]);
});

test("parse-mode sends entities", async () => {
  const [call] = await calls("parse-mode");
  const bold = { type: "bold", offset: 9, length: 1 };
  expect(call).toMatchObject({ update: 1, payload: { text: "You said A", entities: [bold] } });
});

test("two runs of a plugin give the same trace, in one realm and in two", async () => {
  const realm = await createNodeRealm();
  for (const bot of pluginBots) {
    const settings = { ...pluginRuns[bot], seed: 5 };
    const program = compileFile(pluginFile(bot));
    const first = JSON.stringify(await realm.run(program, settings));
    expect(JSON.stringify(await realm.run(program, settings))).toBe(first);
    expect(JSON.stringify(await runFile(pluginFile(bot), settings))).toBe(first);
  }
});

test("a plugin has the program's own grammY", async () => {
  const { trace } = await runSource(`import { Bot, Context } from "grammy";
import * as conversations from "@grammyjs/conversations";
const api = new Bot(process.env.BOT_TOKEN!).api;
const ctx = new Context({ update_id: 1 }, api, {} as never);
console.log(ctx instanceof Context, typeof conversations.conversations);
const { Menu } = await import("@grammyjs/menu");
console.log(new Menu("id").constructor.name, Menu === require("@grammyjs/menu").Menu);
`);
  const lines = trace.flatMap((event) => (event.kind === "console" ? [event.text] : []));
  expect(lines).toEqual(["true function", "Menu true"]);
  expect(vi.mocked(pluginText).mock.calls.map(([name]) => name)).toEqual([
    "@grammyjs/conversations",
    "@grammyjs/menu",
  ]);
});

test("a program loads the plugins that it imports, and no other", async () => {
  await runFile(scenarioFile("runner-sequentialize"));
  expect(pluginText).not.toHaveBeenCalled();
  await calls("menu");
  expect(vi.mocked(pluginText).mock.calls.map(([name]) => name)).toEqual(["@grammyjs/menu"]);
  expect(PLUGINS).toHaveLength(pluginBots.length);
});

test("bottleneck's Redis says that the simulation has no sockets", async () => {
  const { error } = await runSource(`import { apiThrottler } from "@grammyjs/transformer-throttler";
apiThrottler({ global: { datastore: "redis" }, group: { datastore: "ioredis" } } as never);
`);
  expect(error).toMatchObject({
    code: "snippet-unsupported-module",
    data: { specifier: "redis", what: "sockets" },
    line: 2,
  });
});
