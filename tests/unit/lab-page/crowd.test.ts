import { expect, test } from "vitest";
import { arrivalsOf, likeOf, nameOf, type Crowd } from "../../../components/lab/crowd.js";
import { runSettings, defaultsOf, scenarioOf } from "../../../components/lab/settings.js";
import { checkArrivals, isSignal } from "../../../playground/telegram/arrivals.js";

const crowd = (some: Partial<Crowd>): Crowd => ({
  users: 2,
  messages: 2,
  spacing: 25,
  chats: "private",
  ...some,
});

test("people take turns, spread evenly over the time between two messages of one", () => {
  expect(arrivalsOf([], crowd({}))).toEqual([
    { at: 100, from: "Alice", text: "A1" },
    { at: 112, from: "Bob", text: "B1" },
    { at: 125, from: "Alice", text: "A2" },
    { at: 137, from: "Bob", text: "B2" },
  ]);
});

test("without time in between all of them write at once", () => {
  const arrivals = arrivalsOf([], crowd({ users: 7, messages: 3, spacing: 0 }));
  expect(arrivals).toHaveLength(21);
  expect(new Set(arrivals.map(({ at }) => at))).toEqual(new Set([100]));
  const texts = arrivals.map((one) => ("text" in one ? one.text : ""));
  expect(new Set(texts).size).toBe(21);
  expect(texts.at(-1)).toBe("7.3");
  expect(nameOf(6)).toBe("User 7");
});

test("in one group, or by turns in private and in it", () => {
  const chats = (where: Crowd["chats"]) =>
    arrivalsOf([], crowd({ users: 1, messages: 3, chats: where })).map((one) =>
      "chat" in one ? one.chat : "private",
    );
  expect(chats("private")).toEqual(["private", "private", "private"]);
  expect(chats("both")).toEqual(["private", "Friends", "private"]);
  expect(chats("group")).toEqual(["Friends", "Friends", "Friends"]);
});

test("what a scenario's own arrivals are like", () => {
  const like = (name: Parameters<typeof scenarioOf>[0]) => likeOf(scenarioOf(name).arrivals);
  expect(like("runner")).toEqual({ users: 1, messages: 2, spacing: 25, chats: "private" });
  expect(like("polling")).toEqual({ users: 2, messages: 2, spacing: 25, chats: "private" });
  expect(like("two-instances")).toEqual({ users: 1, messages: 2, spacing: 1, chats: "both" });
  expect(like("runner-backpressure")).toMatchObject({ users: 120, messages: 1, spacing: 0 });
});

test("the command that a program begins with stays, and so do signals", () => {
  const texts = arrivalsOf(scenarioOf("deadlock").arrivals, crowd({})).map((one) =>
    "text" in one ? one.text : "",
  );
  expect(texts).toEqual(["/start", "/start", "A2", "B2"]);
  const shutdown = arrivalsOf(scenarioOf("shutdown").arrivals, crowd({ messages: 3 }));
  expect(shutdown.filter(isSignal)).toEqual([{ at: 150, signal: "SIGTERM" }]);
  expect(shutdown.map(({ at }) => at)).toEqual([100, 112, 125, 137, 150, 150, 162]);
});

test("the engine takes them, in the order of time", () => {
  for (const chats of ["private", "group", "both"] as const) {
    const arrivals = arrivalsOf([], crowd({ users: 9, messages: 5, spacing: 3, chats }));
    expect(checkArrivals(arrivals)).toEqual(arrivals);
    expect(arrivals.map(({ at }) => at)).toEqual(
      arrivals.map(({ at }) => at).sort((a, b) => a - b),
    );
  }
});

test("a run is deployed as its program is, on the chosen scenario's arrivals", () => {
  const settings = { ...defaultsOf("shutdown"), concurrency: 3, seed: 5 };
  const own = runSettings(settings);
  expect(own).toMatchObject({ concurrency: 3, seed: 5, deployment: { restart: 200 } });
  expect(own.arrivals).toEqual(scenarioOf("shutdown").arrivals);
  const other = runSettings(settings, "two-instances", true);
  expect(other).toMatchObject({ deployment: { count: 2 }, latency: settings.latency });
  expect(other.arrivals!.some(isSignal)).toBe(false);
  expect(other.arrivals).toHaveLength(own.arrivals!.length - 1);
});
