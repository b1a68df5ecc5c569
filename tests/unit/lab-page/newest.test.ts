import { expect, test } from "vitest";
import { Newest } from "../../../components/lab/newest.js";

/** A job that ends when it is told to, and notes when it begins and ends. */
function makeJobs() {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const job = (name: string) => async (replaced: () => boolean) => {
    log.push(`${name} begins`);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    log.push(`${name} ends${replaced() ? ", replaced" : ""}`);
  };
  const end = async (name: string) => {
    ends.get(name)!();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { log, job, end };
}

test("one job at a time; of those that wait the newest; in the order of asking", async () => {
  const { log, job, end } = makeJobs();
  const newest = new Newest();
  for (const name of ["a", "b", "c", "d"]) newest.ask(job(name));
  expect(log).toEqual(["a begins"]);
  await end("a");
  expect(log).toEqual(["a begins", "a ends, replaced", "d begins"]);
  await end("d");
  expect(log.slice(2)).toEqual(["d begins", "d ends"]);
});

test("after a pause it starts at once again", async () => {
  const { log, job, end } = makeJobs();
  const newest = new Newest();
  newest.ask(job("a"));
  await end("a");
  newest.ask(job("b"));
  expect(log).toEqual(["a begins", "a ends", "b begins"]);
});
