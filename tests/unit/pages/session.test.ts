import { expect, test } from "vitest";
import { ofKind, printed, replace, runExample, texts } from "../../helpers/examples.js";

test("reads and writes: the table, row by row", async () => {
  expect(printed(await runExample("session-reads-and-writes"))).toEqual([
    // Not mentioned: written if there was none.
    ...["/ignore", "  read", '  write {"count":0}'],
    ...["/ignore", "  read"],
    ...["/look", "  read", '  write {"count":0}'],
    ...["/count", "  read", '  write {"count":1}'],
    ...["/fail", "  read", "  Error in middleware: it broke"],
    ...["/assign", "  read", '  write {"count":10}'],
    ...["/forget", "  read", "  delete"],
  ]);
});

test("without an initial, what is not mentioned is not written", async () => {
  const edit = replace(", initial: () => ({ count: 0 })", "");
  const lines = printed(await runExample("session-reads-and-writes", edit));
  expect(lines.slice(0, 2)).toEqual(["/ignore", "  read"]);
});

test("a look erases a message that was counted meanwhile; behind sequentialize it does not", async () => {
  const result = await runExample("session-read-only");
  expect(texts(result)).toEqual(["#1", "#2", "It was 1"]);
  expect(result.sessions).toEqual({ 101: { count: 1 } });
  const ordered = (source: string) =>
    source
      .replace("{ run }", "{ run, sequentialize }")
      .replace("bot.use(", "bot.use(sequentialize((ctx) => `${ctx.chatId}`));\nbot.use(");
  expect((await runExample("session-read-only", ordered)).sessions).toEqual({ 101: { count: 2 } });
});

test("an initial that always gives the same object hands one chat's changes to the next", async () => {
  const edit = (source: string) =>
    `const shared = { count: 0 };\n${source.replace("() => ({ count: 0 })", "() => shared")}`;
  const arrivals = ["Alice", "Bob"].map((from, i) => ({ at: 100 * (i + 1), from, text: "hi" }));
  const count = async (change?: typeof edit) =>
    texts(await runExample("first-bot-counts", change, { arrivals }));
  expect(await count(edit)).toEqual(["#1: hi", "#2: hi"]);
  expect(await count()).toEqual(["#1: hi", "#1: hi"]);
});

test("a person's session takes inline queries, which the default key does not", async () => {
  const broken = await runExample("inline-default-key");
  expect(printed(broken)[0]).toContain("this update does not belong to a chat");
  expect(broken.calls.map(({ method }) => method)).not.toContain("answerInlineQuery");
  expect((await runExample("inline-user-key")).sessions).toEqual({ 101: { count: 3 } });
});

test("an adapter's session is written after the reply", async () => {
  expect(texts(await runExample("session-adapter"))).toEqual([
    "#1, in the database: nothing",
    '#2, in the database: {"count":1}',
  ]);
});

test("memory: a new session loses a write, one that exists does not, and an error undoes nothing", async () => {
  expect(texts(await runExample("session-memory"))).toEqual(["#1", "#1", "#2", "#3", "#5"]);
});

test("and with a database as the page says", async () => {
  const database = await runExample("session-memory", replace("storage, initial", "initial"));
  expect(texts(database)).toEqual(["#1", "#1", "#2", "#2", "#3"]);
  expect(database.lostWrites).toHaveLength(2);
});

test("lazy: who does not need the session neither reads nor writes it; the race remains", async () => {
  const result = await runExample("session-lazy");
  for (const kind of ["read-requested", "write-requested"] as const) {
    expect(ofKind(result, kind).map(({ update }) => update)).toEqual([1, 2]);
  }
  expect(result.lostWrites).toHaveLength(1);
  const multi = replace("lazySession({ ", 'lazySession({ type: "multi" as never, ');
  expect((await runExample("session-lazy", multi)).error!.message).toContain("lazy multi sessions");
});

test("multi: in a shared storage the parts need a prefix", async () => {
  const shared = (source: string) =>
    `const rows = new Map<string, string>();
    const storage: any = {
      read: async (key: string) => rows.has(key) ? JSON.parse(rows.get(key)!) : undefined,
      write: async (key: string, value: unknown) => void rows.set(key, JSON.stringify(value)),
      delete: async (key: string) => void rows.delete(key),
    };
    ${source.replaceAll("initial:", "storage, initial:")}`;
  const arrivals = ["A", "B"].map((text, i) => ({ at: 100 * (i + 1), from: "Alice", text }));
  const right = await runExample("session-multi", shared, { arrivals });
  expect(texts(right)).toEqual(["This chat: 1. You: 1.", "This chat: 2. You: 2."]);
  // What the other part counts is counted twice, since both read what the last one wrote.
  const asymmetric = (source: string) =>
    shared(source).replace("ctx.session.chat.messages++", "ctx.session.chat.messages += 10");
  const apart = await runExample("session-multi", asymmetric, { arrivals });
  expect(texts(apart)).toEqual(["This chat: 10. You: 1.", "This chat: 20. You: 2."]);
  const without = (source: string) => asymmetric(source).replace(/\s*prefix: "\w+ ",?/g, "");
  const mixed = await runExample("session-multi", without, { arrivals });
  expect(texts(mixed)).not.toEqual(texts(apart));
});
