import { expect, test, type Page } from "playwright/test";
import { heldUp } from "../helpers/beat.js";
import { attack, type Told } from "../helpers/hostile-run.js";
import { serveSandbox, type SandboxPage } from "../helpers/sandbox-page.js";
import { listen, type Listener } from "../helpers/listener.js";
import { errors } from "../hostile/errors.js";
import { escape } from "../hostile/escape.js";
import { flood } from "../hostile/flood.js";
import { hang } from "../hostile/hang.js";
import { memory } from "../hostile/memory.js";
import { network } from "../hostile/network.js";
import { bot, inHalves, type HostileProgram } from "../hostile/program.js";
import { spoofing } from "../hostile/spoofing.js";
import { tampering } from "../hostile/tampering.js";

let served: SandboxPage;
let listener: Listener;
test.beforeAll(async () => {
  [served, listener] = await Promise.all([serveSandbox(), listen()]);
});
test.afterAll(() => Promise.all([served.close(), listener.close()]));

const honest: HostileProgram = {
  name: "an honest one",
  source: bot("await ctx.reply(ctx.message.text);"),
  expected: "ran ok",
};

/** What is wrong with what became of a program; empty when nothing is. */
function complaints(
  { expected, prints = [], again }: HostileProgram,
  told: Told,
  usually: number,
): string[] {
  const ends =
    typeof expected === "string" ? told.ending.startsWith(expected) : expected.test(told.ending);
  return [
    ...(ends ? [] : [`ends with ${told.ending.slice(0, 200)}, not ${String(expected)}`]),
    ...prints.flatMap((line, i) =>
      told.prints[i] === line ? [] : [`prints ${told.prints[i]}, not ${line}`],
    ),
    ...(told.again === (again ?? null) ? [] : [`then prints ${told.again}, not ${again}`]),
    ...(told.next === "ran ok" ? [] : [`after it an honest program ${told.next}`]),
    ...(told.left === "" ? [] : [`leaves ${told.left}`]),
    ...[heldUp(told.held, usually)].filter((one) => one !== null),
  ];
}

/**
 * What is wrong with a program. A busy computer may hold the page up, or take a
 * slow program for one that hangs: then it is tried again, with the budgets that
 * visitors have.
 */
async function examine(page: Page, program: HostileProgram, usually: number): Promise<string[]> {
  let usual = usually;
  for (let tries = 1; ; tries++) {
    const told = await attack(page, program, tries === 1 ? undefined : {});
    const found = complaints(program, told, usual);
    const busy = (one: string) => one.startsWith("holds") || one.includes("terminated time");
    if (tries === 3 || !found.some(busy)) return found;
    usual = Math.max(usual, await usualGap(page));
  }
}

/** For how many ms an honest program holds the page up, on a computer as busy as this one is now. */
const usualGap = async (page: Page) => (await attack(page, honest, {})).held.gap;

/** Runs a group, one program after the other; nothing may come of it but what is expected. */
async function examineAll(page: Page, programs: readonly HostileProgram[]) {
  await page.goto(served.origin);
  let windows = 0;
  page.context().on("page", () => windows++);
  page.on("dialog", (dialog) => {
    windows++;
    void dialog.dismiss();
  });
  const usual = await usualGap(page);
  const found: string[] = [];
  for (const program of programs) {
    found.push(...(await examine(page, program, usual)).map((what) => `${program.name}: ${what}`));
  }
  expect(found).toEqual([]);
  expect([...served.requests, ...listener.heard]).toEqual([]);
  expect(windows).toBe(0);
  expect(page.url()).toBe(`${served.origin}/`);
}

test.describe.configure({ timeout: 300_000 });

for (const [name, programs] of Object.entries(inHalves({ hang, memory }))) {
  test(name, ({ page }) => examineAll(page, programs));
}
test("network", ({ page }) =>
  examineAll(page, network({ http: served.origin, tcp: listener.address })));
test("escape", ({ page }) => examineAll(page, escape));
test("spoofing", ({ page }) => examineAll(page, spoofing));
test("tampering", ({ page }) => examineAll(page, tampering));
test("flood", ({ page }) => examineAll(page, flood));
test("errors", ({ page }) => examineAll(page, errors));

test("there are as many programs as were promised", () => {
  const all = [hang, memory, escape, spoofing, tampering, flood, errors];
  const names = [...all.flat(), ...network({ http: "", tcp: "" })].map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(150);
  expect(new Set(names).size).toBe(names.length);
});
