import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHATS, type Crowd } from "../../../components/lab/crowd.js";
import { crowdProblem, limits, MOST_MESSAGES, type Field } from "../../../components/lab/limits.js";
import {
  FIRST,
  fromQuery,
  toQuery,
  usualView,
  type Address,
} from "../../../components/lab/query.js";
import { defaultsOf, MOST_COMPARED, type LabSettings } from "../../../components/lab/settings.js";
import { scenarios } from "../../../playground/scenarios/manifest.js";

const numberOf = (field: Field) => fc.integer({ min: limits[field].min, max: limits[field].max });
const names = scenarios.map(({ name }) => name);

const crowd: fc.Arbitrary<Crowd> = numberOf("users").chain((users) =>
  fc.record({
    users: fc.constant(users),
    messages: fc.integer({ min: 1, max: Math.floor(MOST_MESSAGES / users) }),
    spacing: numberOf("spacing"),
    chats: fc.constantFrom(...CHATS),
  }),
);
const settings: fc.Arbitrary<LabSettings> = fc
  .shuffledSubarray(names, { minLength: 1, maxLength: 1 + MOST_COMPARED })
  .chain(([scenario, ...compare]) =>
    fc.record({
      scenario: fc.constant(scenario!),
      compare: fc.constant(compare),
      crowd: fc.option(crowd),
      latency: fc.record({
        read: numberOf("read"),
        write: numberOf("write"),
        api: numberOf("api"),
      }),
      concurrency: fc.option(numberOf("concurrency")),
      seed: fc.option(numberOf("seed")),
      flood: fc.boolean(),
    }),
  );
const address: fc.Arbitrary<Address> = settings.chain((settings) =>
  fc.record({
    settings: fc.constant(settings),
    view: fc.record({
      step: fc.option(fc.integer({ min: 0, max: 999_999 })),
      show: fc.option(fc.constantFrom(settings.scenario, ...settings.compare)),
      detail: fc.constantFrom("story", "all"),
    }),
  }),
);

/** Whether settings are as all the rest expects them. */
function expectValid({ settings, view: { step, show } }: Address): void {
  expect(names).toContain(settings.scenario);
  const shown = [settings.scenario, ...settings.compare];
  expect(new Set(shown).size).toBe(shown.length);
  expect(settings.compare.length).toBeLessThanOrEqual(MOST_COMPARED);
  const { crowd, latency, concurrency, seed } = settings;
  if (crowd !== null) {
    expect(crowdProblem(crowd)).toBeNull();
    expect(CHATS).toContain(crowd.chats);
  }
  const numbers = { ...latency, ...crowd, concurrency, seed };
  for (const [field, { min, max }] of Object.entries(limits)) {
    const value = numbers[field as Field] ?? null;
    if (value === null) continue;
    expect(Number.isInteger(value) && value >= min && value <= max, field).toBe(true);
  }
  expect(show === null || shown.includes(show)).toBe(true);
  expect(step === null || (Number.isInteger(step) && step >= 0)).toBe(true);
}

test("an address gives back what was put into it, and ignores nothing", () => {
  fc.assert(
    fc.property(address, (one) => {
      const { ignored, ...rest } = fromQuery(toQuery(one));
      expect(rest).toEqual(one);
      expect(ignored).toEqual([]);
    }),
  );
});

test("a query needs no escaping, and no browser changes it", () => {
  fc.assert(
    fc.property(address, (one) => {
      const query = toQuery(one);
      expect(query).toMatch(/^[\w.=&-]*$/);
      expect(new URL(`https://example.org/lab?${query}`).search.slice(1)).toBe(query);
    }),
  );
});

test("what is as the scenario comes is left out", () => {
  expect(toQuery({ settings: defaultsOf(FIRST), view: usualView })).toBe("");
  expect(toQuery({ settings: defaultsOf("flood"), view: { ...usualView, step: 3 } })).toBe(
    "scenario=flood&step=3",
  );
  const { settings } = fromQuery("?scenario=lock&vs=runner.polling&users=5&read=40");
  expect(toQuery({ settings, view: usualView })).toBe(
    "scenario=lock&vs=runner.polling&users=5&messages=2&every=25&chats=private&read=40",
  );
});

describe("what an address cannot mean", () => {
  test("anything at all gives usable settings", () => {
    const name = fc.oneof(
      fc.constantFrom("scenario", "vs", "users", "messages", "every", "chats", "read", "step"),
      fc.string({ unit: "binary" }),
    );
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.double().map(String),
      fc.constantFrom("__proto__", "constructor", "<img src=x onerror=alert(1)>", "%", "1e3", "-0"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), fc.boolean(), (pairs, escaped) => {
        const query = escaped
          ? String(new URLSearchParams(pairs))
          : pairs.map((pair) => pair.join("=")).join("&");
        const read = fromQuery(query);
        expectValid(read);
        // And what was understood of it is an address again.
        expect(fromQuery(toQuery(read))).toEqual({ ...read, ignored: [] });
      }),
    );
  });

  test.each([
    ["scenario=nothing", { name: "scenario", value: "nothing" }],
    ["scenario=__proto__", { name: "scenario", value: "__proto__" }],
    ["vs=runner", { name: "vs", value: "runner" }],
    ["vs=lock.lock", { name: "vs", value: "lock.lock" }],
    ["vs=lock.polling.webhook", { name: "vs", value: "lock.polling.webhook" }],
    ["users=0", { name: "users", value: "0" }],
    ["messages=2.5", { name: "messages", value: "2.5" }],
    ["every=1e2", { name: "every", value: "1e2" }],
    ["read=-1", { name: "read", value: "-1" }],
    ["api=", { name: "api", value: "" }],
    ["limit=501", { name: "limit", value: "501" }],
    ["chats=everywhere", { name: "chats", value: "everywhere" }],
    ["flood=yes", { name: "flood", value: "yes" }],
    ["step=-1", { name: "step", value: "-1" }],
    ["show=lock", { name: "show", value: "lock" }],
    ["detail=none", { name: "detail", value: "none" }],
    ["color=red", { name: "color", value: null }],
  ])("%s is left out, and told", (query, expected) => {
    const { settings, view, ignored } = fromQuery(query);
    expect(ignored).toEqual([expected]);
    expect({ settings, view }).toEqual({ settings: defaultsOf(FIRST), view: usualView });
  });

  test("numbers that are too many together are left out together", () => {
    const { settings, ignored } = fromQuery("users=100&messages=6&every=10");
    expect(ignored.map(({ name }) => name)).toEqual(["users", "messages"]);
    expect(settings.crowd).toEqual({ users: 1, messages: 2, spacing: 10, chats: "private" });
  });
});
