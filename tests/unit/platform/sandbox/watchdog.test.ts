import { expect, test } from "vitest";
import { Watchdog } from "../../../../playground/platform/sandbox/watchdog.js";

const budgets = { wallMs: 3_000, stallMs: 1_000 };

/** Ticks every 50 ms, with something before some of the ticks; tells when the dog barks, and what. */
function watch(each: (dog: Watchdog, now: number) => void, until = 10_000) {
  const dog = new Watchdog(budgets, 0);
  for (let now = 50; now <= until; now += 50) {
    each(dog, now);
    const bark = dog.tick(now);
    if (bark !== undefined) return [now, bark];
  }
  return undefined;
}

test("a program that makes no step is ended after its stall budget", () => {
  expect(watch((dog) => dog.pong())).toEqual([1_000, "time"]);
});

test("one that goes on and on is ended after its wall budget", () => {
  expect(watch((dog) => dog.beat())).toEqual([3_000, "time"]);
});

test("a frame that does not answer is gone, unless the program shows signs of life", () => {
  const patient = new Watchdog({ wallMs: 9_000, stallMs: 9_000 }, 0);
  let now = 0;
  let bark;
  while (bark === undefined) bark = patient.tick((now += 50));
  expect([now, bark]).toEqual([1_500, "gone"]);
  expect(watch((dog, now) => now % 900 === 0 && dog.beat())).toEqual([3_000, "time"]);
});

test("a sleep of the computer does not count, nor does a clock that goes back", () => {
  const dog = new Watchdog(budgets, 0);
  expect(dog.tick(3_600_000)).toBeUndefined();
  expect(dog.tick(0)).toBeUndefined();
  expect(dog.tick(100)).toBeUndefined();
});
