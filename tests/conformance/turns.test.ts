import { expect, test } from "vitest";
import { Turns } from "./turns.js";

const tick = () => new Promise((resolve) => setTimeout(resolve, 1));

test("so many at once, in their order; one alone when the others have ended", async () => {
  const turns = new Turns(2);
  let running = 0;
  const seen: string[] = [];
  const run = (name: string, alone = false) =>
    turns.take(async () => {
      running++;
      seen.push(`${name} of ${running}`);
      await tick();
      running--;
      return name;
    }, alone);
  const all = await Promise.all([run("a"), run("b"), run("c"), run("d", true), run("e")]);
  expect(all).toEqual(["a", "b", "c", "d", "e"]);
  expect(seen).toEqual(["a of 1", "b of 2", "c of 2", "d of 1", "e of 1"]);
});

test("whoever fails lets the next ones have their turn", async () => {
  const turns = new Turns(1);
  await expect(turns.take(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await turns.take(() => Promise.resolve("yes"))).toBe("yes");
});
