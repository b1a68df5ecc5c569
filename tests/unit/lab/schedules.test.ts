import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { en } from "../../../locales/en.js";
import { es } from "../../../locales/es.js";
import { run } from "../../../playground/lab/run.js";
import { search } from "../../../playground/lab/search.js";
import { scenarioFile } from "../../helpers/scenarios.js";

const folder = mkdtempSync(join(tmpdir(), "carrera-"));
const path = (name: string) => join(folder, name);

function file(name: string, value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  writeFileSync(path(name), text);
  return path(name);
}

afterEach(() => void vi.restoreAllMocks());

/** A command of the lab in this very process: its exit status, and what it prints. */
async function lab(command: typeof run, args: readonly string[], messages = en) {
  let stdout = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  try {
    return { status: await command(args, messages), stdout };
  } finally {
    vi.restoreAllMocks();
  }
}

/** Two messages that never meet in time order. */
const apart = file("apart.json", [
  { at: 1000, from: "Alice", text: "A" },
  { at: 2000, from: "Alice", text: "B" },
]);
const runner = scenarioFile("runner");

describe("lab run --schedule", () => {
  test("the schedule that --json tells gives the same result, byte for byte", async () => {
    const first = await lab(run, [runner, "--json", "--seed", "3"]);
    const { schedule } = JSON.parse(first.stdout) as { schedule: number[] };
    expect(schedule.length).toBeGreaterThan(5);
    const args = [runner, "--json", "--seed", "3", "--schedule", file("same.json", schedule)];
    expect(await lab(run, args)).toEqual(first);
  });

  test("one that pauses says what can come next, in words", async () => {
    const picks = [4, 1, 6, 9, 2, 8, 11];
    const schedule = file("pause.json", { picks, then: "pause" });
    const { status, stdout } = await lab(run, [runner, "--schedule", schedule]);
    expect(status).toBe(0);
    expect(stdout).toContain("Paused: the schedule does not say what comes next (140 ms");

    const next = stdout.slice(stdout.indexOf("What can come next:")).split("\n").slice(1);
    expect(next.map((line) => Number.parseInt(line))).toEqual([14, 15, 13, NaN]);
    expect(next[0]).toMatch(/“B”/);
    expect(next[1]).toMatch(/“A”/);
    expect(next[2]).toMatch(/getUpdates/);
  });

  test.each([
    ["[4, 1", "schedule-not-json", { line: 1, column: 6 }],
    ["[4,\n  0]", "schedule-unusable", { line: 2, column: 3 }],
    ['{\n "picks": [1, "x"]}', "schedule-unusable", { line: 2, column: 15 }],
    ['{"picks": [1],\n "then": "stop"}', "schedule-unusable", { line: 2, column: 2 }],
    ["7", "schedule-unusable", { line: 1, column: 1 }],
  ])("a file such as %j is refused with its place", async (text, code, place) => {
    const schedule = file("bad.json", text);
    await expect(lab(run, [runner, "--schedule", schedule])).rejects.toMatchObject({
      code,
      place: { file: schedule, ...place },
    });
  });

  test("one of another run is told by the step", async () => {
    const schedule = file("other.json", [4, 1, 77]);
    await expect(lab(run, [runner, "--schedule", schedule])).rejects.toMatchObject({
      code: "schedule-not-pending",
      data: { step: 3, operation: 77 },
    });
  });
});

describe("lab search", () => {
  test("tells the simplest schedule that loses a write, and writes it to a file", async () => {
    const out = path("losing.json");
    const usual = [runner, "--updates", apart];
    expect((await lab(run, usual)).status).toBe(0);
    const { status, stdout } = await lab(search, [...usual, "--out", out], es);
    expect(status).toBe(1);
    expect(stdout).toContain(
      "pierde una escritura: basta con que algo llegue tarde (4 ejecuciones)",
    );
    const steps = stdout.split("\n").filter((line) => /^\d/.test(line));
    expect(steps).toHaveLength(11);
    expect(steps[1]).toMatch(/^2 +1000 ms +Alice envía «A»\.$/);
    expect(steps[8]).toMatch(/El bot termina «A» y escribe la sesión: count: 1\. \(tarde: /);
    expect(steps.filter((line) => line.includes("(tarde:"))).toHaveLength(1);
    expect(steps[10]).toMatch(/encima: count: 1\. Lo que cambió «A» se pierde\.$/);
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ then: "time-order" });
    const replayed = await lab(run, [...usual, "--schedule", out, "--json"]);
    expect(replayed.status).toBe(1);
    expect(JSON.parse(replayed.stdout)).toMatchObject({
      lostWrites: [{ overwrote: 1, update: 2 }],
    });
  });

  test("says that every order was tried, or what bounded it", async () => {
    const args = ["--scenario", "runner-sequentialize"];
    const all = await lab(search, args);
    expect(all).toEqual({ status: 0, stdout: `${en.lab.search.exhaustive(23)}\n` });
    const few = await lab(search, [...args, "--budget", "5"]);
    expect(few).toEqual({ status: 0, stdout: `${en.lab.search.budget(5)}\n` });
    const late = await lab(search, [...args, "--deviations", "0", "--json"]);
    expect(JSON.parse(late.stdout)).toEqual({
      found: null,
      outcome: "bounded",
      runs: 1,
      deviations: null,
      overtaken: [],
    });
  });

  test("a bot that fails is told as by lab run, and has nothing to search", async () => {
    const broken = file("broken.ts", '\nthrow new Error("top");\n');
    const { status, stdout } = await lab(search, [broken]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/broken\.ts:2:7: Error: top/);
  });

  test.each([
    [["--schedule", "x.json"], "unknown-option", { option: "--schedule" }],
    [["--deviations", "-1"], "bad-option", {}],
    [["--budget", "0"], "bad-option", { option: "--budget", value: "0" }],
  ])("%j is unusable", async (args, code, data) => {
    await expect(lab(search, [runner, ...args])).rejects.toMatchObject({ code, data });
  });
});
