import { expect, test, type Page } from "playwright/test";
import { compile, createNodeRealm, type CompiledProgram } from "../../playground/index.js";
import { openClient } from "../helpers/client.js";
import { burst, compileFile, scenarioFile, variants } from "../helpers/scenarios.js";

const programs = variants.map((variant) => compileFile(scenarioFile(variant)));

/** What became of some requests: the result as JSON, or the error's code and data. */
type Outcome = string | { code: string; data: Record<string, unknown> };

/** Opens an engine with programs, and makes requests of it one on the heels of the other. */
function ask(page: Page, all: readonly CompiledProgram[], requests: readonly [number, object][]) {
  return page.evaluate(
    async ([all, requests]) => {
      const told = ({ code, data }: { code: string; data: Record<string, unknown> }) => ({
        code,
        data,
      });
      const engine = await client.openEngine(all);
      const outcomes = requests.map(([program, settings]) =>
        engine.run(program, settings).then((result) => JSON.stringify(result), told),
      );
      return (await Promise.all(outcomes)) as Outcome[];
    },
    [all, requests] as const,
  );
}

test("one worker runs several programs, and each request gets its own answer", async ({ page }) => {
  await openClient(page);
  const requests: [number, object][] = [0, 1, 1, 0, 1].map((program, i) => [
    program,
    { arrivals: burst(2 + i), seed: i },
  ]);
  const { run } = await createNodeRealm();
  const expected: string[] = [];
  for (const [program, settings] of requests) {
    expected.push(JSON.stringify(await run(programs[program]!, settings)));
  }
  expect(new Set(expected).size).toBe(requests.length);
  expect(await ask(page, programs, requests)).toEqual(expected);
});

test("the engine's text is fetched once, however many engines are opened", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await openClient(page);
  await ask(page, programs, [[0, {}]]);
  await ask(page, programs, [[1, {}]]);
  expect(fetched).toEqual(["/harness", "/engine-under-test.js"]);
});

test("an error has its place, whichever of the programs threw it", async ({ page }) => {
  await openClient(page);
  const throwing = (line: number) =>
    compile(`${"\n".repeat(line - 1)}throw new Error("here");`, `bot${line}.ts`, "ts");
  const outcomes = await ask(
    page,
    [throwing(3), programs[0]!, throwing(7)],
    [
      [0, {}],
      [1, {}],
      [2, {}],
    ],
  );
  const [first, second, third] = outcomes.map(
    (outcome) => (JSON.parse(outcome as string) as { error: object | null }).error,
  );
  expect(first).toMatchObject({ message: "here", file: "bot3.ts", line: 3, column: 7 });
  expect(second).toBeNull();
  expect(third).toMatchObject({ message: "here", file: "bot7.ts", line: 7, column: 7 });
});

/** Reaches the worker's own globals, and throws where no run is there to catch it. */
const breaking = compile(
  `const real = [].constructor.constructor("return globalThis")();
real.queueMicrotask(() => { throw new Error("out of the world"); });`,
  "breaking.js",
  "js",
);

test("a worker that breaks rejects what is under way; the next request has a fresh one", async ({
  page,
}) => {
  await openClient(page);
  const broken = {
    code: "engine-broken",
    data: { detail: expect.stringContaining("out of the world") as unknown },
  };
  const outcomes = await page.evaluate(
    async ([all]) => {
      const told = ({ code, data }: { code: string; data: unknown }) => ({ code, data });
      const engine = await client.openEngine(all);
      const under = await Promise.all([1, 0, 0].map((one) => engine.run(one).catch(told)));
      const next = await engine.run(0);
      return { under, next: next.status };
    },
    [[programs[0]!, breaking]] as const,
  );
  expect(outcomes).toEqual({ under: [broken, broken, broken], next: "ok" });
});

test("a program with an early error is told when the engine opens", async ({ page }) => {
  await openClient(page);
  const early = compile("let a = 1;\nlet a = 2;\n", "early.ts", "ts");
  const error = await page.evaluate(
    (all) => client.openEngine(all).catch(({ code, data }) => ({ code, data }) as unknown),
    [programs[0]!, early],
  );
  expect(error).toEqual({
    code: "engine-broken",
    data: { detail: expect.stringMatching(/SyntaxError: .*'a'/) as unknown },
  });
});

test("an engine that is disposed of answers no more, and says so", async ({ page }) => {
  await openClient(page);
  const codes = await page.evaluate(async (all) => {
    const code = (reason: { code: string }) => reason.code;
    const engine = await client.openEngine(all);
    const under = engine.run(0).catch(code);
    engine.dispose();
    return [await under, await engine.run(0).catch(code)];
  }, programs);
  expect(codes).toEqual(["engine-closed", "engine-closed"]);
});

test("an engine that cannot be fetched is told, and fetched again the next time", async ({
  page,
}) => {
  await openClient(page);
  await page.route("**/engine-under-test.js", (route) => route.fulfill({ status: 503 }));
  const open = () =>
    page.evaluate(
      (all) =>
        client.openEngine(all).then(
          () => "open",
          ({ code, data }) => ({ code, data }) as unknown,
        ),
      programs,
    );
  expect(await open()).toEqual({
    code: "engine-unreachable",
    data: { url: "/engine-under-test.js", detail: "503 Service Unavailable" },
  });
  await page.unroute("**/engine-under-test.js");
  expect(await open()).toBe("open");
});

test("a schedule is replayed in the browser as in Node, and a wrong one is told by its code", async ({
  page,
}) => {
  await openClient(page);
  const program = programs[0]!;
  const { run } = await createNodeRealm();
  const { schedule } = await run(program);
  const paused = { schedule: { picks: schedule.slice(0, 5), then: "pause" as const } };
  const expected = JSON.stringify(await run(program, {}, paused));
  const wrong = { schedule: { picks: [...schedule.slice(0, 5), 99], then: "pause" as const } };
  const outcomes = await page.evaluate(
    async ([program, paused, wrong]) => {
      const engine = await client.openEngine([program]);
      const told = ({ code, data }: { code: string; data: unknown }) => ({ code, data });
      return [
        JSON.stringify(await engine.run(0, {}, paused)),
        await engine.run(0, {}, wrong).catch(told),
      ];
    },
    [program, paused, wrong] as const,
  );
  expect(outcomes).toEqual([
    expected,
    { code: "schedule-not-pending", data: { step: 6, operation: 99 } },
  ]);
});

test("a search finds in the browser what it finds in Node", async ({ page }) => {
  await openClient(page);
  const arrivals = [1000, 2000].map((at, i) => ({ at, from: "Alice", text: "AB"[i]! }));
  const { search } = await createNodeRealm();
  const expected = [];
  for (const program of programs) expected.push(await search(program, { arrivals }));
  expect(expected.map(({ outcome }) => outcome)).toEqual(["found", "exhaustive"]);
  const found = await page.evaluate(
    async ([all, arrivals]) => {
      const engine = await client.openEngine(all);
      return Promise.all([engine.search(0, { arrivals }), engine.search(1, { arrivals })]);
    },
    [programs, arrivals] as const,
  );
  expect(found).toEqual(expected);
});

test("a long search tells its progress, lets runs come in between, and can be cancelled", async ({
  page,
}) => {
  await openClient(page);
  const arrivals = burst(6);
  const seen = await page.evaluate(
    async ([all, arrivals]) => {
      const engine = await client.openEngine(all);
      const controller = new AbortController();
      const told: number[] = [];
      let first = () => {};
      const begun = new Promise<void>((resolve) => (first = resolve));
      const search = engine.search(
        1,
        { arrivals },
        { budget: 1e9 },
        {
          signal: controller.signal,
          progress: ({ runs }) => {
            told.push(runs);
            first();
          },
        },
      );
      await begun;
      const { status } = await engine.run(0);
      controller.abort(new Error("enough"));
      const ended = await search.catch((reason: Error) => reason.message);
      const count = told.length;
      const after = await engine.search(1, { arrivals }, { budget: 10 });
      return { status, ended, progress: told[0]! > 0, still: told.length === count, after };
    },
    [programs, arrivals] as const,
  );
  expect(seen).toMatchObject({
    status: "ok",
    ended: "enough",
    progress: true,
    still: true,
    after: { outcome: "budget", runs: 10 },
  });
});
