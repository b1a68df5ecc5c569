import { expect, test } from "vitest";
import { replace, runExample, texts } from "../../helpers/examples.js";

const losses = async (...given: Parameters<typeof runExample>) =>
  (await runExample(...given)).lostWrites.length;
const KEY = "bot.use(sequentialize(getSessionKey));";

test("an empty text, an empty list, undefined and a promise order nothing", async () => {
  expect(await losses("runner-sequentialize")).toBe(0);
  for (const constraint of ['""', "[]", "undefined"]) {
    const edit = replace(KEY, `bot.use(sequentialize(() => ${constraint}));`);
    expect(await losses("runner-sequentialize", edit)).toBe(1);
  }
  const promise = replace(KEY, "bot.use(sequentialize((async () => 'one') as any));");
  expect(await losses("runner-sequentialize", promise)).toBe(1);
});

test("another key than the session's, or behind the session: a write is lost", async () => {
  expect(await losses("runner-sequentialize-undefined")).toBe(1);
  expect(await losses("runner-sequentialize-late")).toBe(1);
});

test("asynchronous middleware in front: remembered the wrong way round, and nothing lost", async () => {
  const { sessions, lostWrites } = await runExample("runner-sequentialize-reordered");
  expect(sessions).toEqual({ 101: { texts: ["B", "A"] } });
  expect(lostWrites).toEqual([]);
});

test("two calls know nothing of each other; one call for both does", async () => {
  expect(await losses("sequentialize-twice")).toBe(1);
  const once = (source: string) =>
    source
      .replaceAll("sequentialize(getSessionKey), ", "")
      .replace("bot.command(", `${KEY}\nbot.command(`);
  expect(await losses("sequentialize-twice", once)).toBe(0);
});

test("hot chat: Bob is behind Alice with a limit of three, and is not with 500", async () => {
  const [, , third, , , bob] = (await runExample("hot-chat")).updates;
  expect(bob!.started).toBeGreaterThanOrEqual(third!.finished!);
  const roomy = replace("concurrency: 3", "concurrency: 500");
  const { updates } = await runExample("hot-chat", roomy);
  expect(updates[5]!.finished).toBeLessThan(updates[1]!.finished!);
});

test("who waits for somebody of the same line waits for ever; who remembers does not", async () => {
  expect((await runExample("deadlock")).status).toBe("deadlock");
  const mended = await runExample("sequentialize-without-deadlock");
  expect(texts(mended)).toEqual(["What is your name?", "Hello, Alice!"]);
});

test("a throw with one key frees the lane; with several it lets go of the others", async () => {
  expect(await losses("sequentialize-several-throw")).toBe(1);
  const one = replace("[`chat ${ctx.chat?.id}`, `user ${ctx.from?.id}`]", "`user ${ctx.from?.id}`");
  expect(await losses("sequentialize-several-throw", one)).toBe(0);
});

test("an error boundary between sequentialize and session keeps the error from the line", async () => {
  const bounded = (source: string) =>
    source
      .replace(
        "bot.use(session(",
        "const safe = bot.errorBoundary(console.error);\nsafe.use(session(",
      )
      .replace("bot.hears(", "safe.hears(")
      .replace("bot.on(", "safe.on(");
  expect(await losses("sequentialize-several-throw", bounded)).toBe(0);
});

test("with a webhook that is answered early, it orders what Telegram no longer does", async () => {
  expect(await losses("webhook-return-ordered")).toBe(0);
  expect(await losses("webhook-return-ordered", replace(KEY, ""))).toBe(1);
});
