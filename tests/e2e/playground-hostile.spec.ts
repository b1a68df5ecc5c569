import { expect, test, type Page } from "playwright/test";
import { linkTo } from "../../playground/share/link.js";
import type { Arrival } from "../../playground/telegram/arrivals.js";
import { beat, heldUp } from "../helpers/beat.js";
import { hasBot } from "../helpers/hostile-run.js";
import { listen, type Listener } from "../helpers/listener.js";
import { openPlayground, plainEditor, said } from "../helpers/playground.js";
import { errors } from "../hostile/errors.js";
import { escape } from "../hostile/escape.js";
import { flood } from "../hostile/flood.js";
import { hang } from "../hostile/hang.js";
import { memory } from "../hostile/memory.js";
import { network } from "../hostile/network.js";
import { inHalves, type HostileProgram } from "../hostile/program.js";
import { spoofing } from "../hostile/spoofing.js";
import { tampering } from "../hostile/tampering.js";

/** The same programs as in the sandbox's own tests, brought by a link to the page that visitors use. */
test.use(plainEditor);
test.describe.configure({ timeout: 300_000 });

let listener: Listener;
test.beforeAll(async () => {
  listener = await listen();
});
test.afterAll(() => listener.close());

/** How the page may tell what the sandbox's tests expect. */
function statusesOf({ expected }: HostileProgram): string[] {
  const endings =
    typeof expected === "string"
      ? [expected]
      : expected.source
          .replace(/^\^/, "")
          .replace(/^\(\?:(.*?)\).*/, "$1")
          .split("|");
  return endings.flatMap((ending) => {
    // How it ends may be all the same, as long as it ends by itself.
    if (ending === "ran") return ["ok", "error", "deadlock", "timeout"];
    if (ending.startsWith("refused")) return ["error"];
    if (/^(?:ran over-budget|terminated)/.test(ending)) return ["terminated"];
    return /^ran (\w+)/.exec(ending)?.slice(1) ?? [];
  });
}

const honest = `const { Bot } = require("grammy");
const bot = new Bot(process.env.BOT_TOKEN);
bot.on("message", (ctx) => ctx.reply("honest"));
bot.start();
`;
const twice: readonly Arrival[] = ["one", "two"].map((text, i) => ({
  at: i * 1000,
  from: "Alice",
  text,
}));

const code = (page: Page) => page.getByTestId("editor-code");

/** Brings the program by a link, which runs nothing, and runs it. @returns the page's status */
async function run(page: Page, source: string): Promise<string> {
  const link = linkTo(
    { code: source, language: "js", arrivals: hasBot(source) ? twice : [], settings: {} },
    "/playground",
  );
  await page.evaluate((hash) => (location.hash = hash), new URL(link, "http://localhost").hash);
  await expect(code(page)).toHaveValue(source);
  const status = page.getByTestId("status");
  await expect(status).toHaveAttribute("data-status", "idle");
  await page.getByTestId("run").click();
  await expect(status).not.toHaveAttribute("data-status", /idle|running/, { timeout: 20_000 });
  return (await status.getAttribute("data-status"))!;
}

/** What is wrong with what becomes of a program, and of the page; empty when nothing is. */
async function complaints(page: Page, program: HostileProgram, usually: number): Promise<string[]> {
  const measured = await beat(page);
  const status = await run(page, program.source);
  const held = heldUp(await measured(), usually);
  const kept = (await code(page).inputValue()) === program.source;
  return [
    ...(statusesOf(program).includes(status) ? [] : [`is told as ${status}`]),
    ...(kept ? [] : ["changes the visitor's code"]),
    ...(held === null ? [] : [held]),
  ];
}

/** For how many ms an honest program holds the page up, on a computer as busy as this one is now. */
async function usualGap(page: Page): Promise<number> {
  const measured = await beat(page);
  // A program that stands there already would not be brought again.
  await run(page, `${honest}// ${Math.random()}\n`);
  return (await measured()).gap;
}

/** A busy computer may hold the page up, or take a slow program for one that hangs: then once more. */
async function examine(page: Page, program: HostileProgram, usually: number): Promise<string[]> {
  let usual = usually;
  for (let tries = 1; ; tries++) {
    const found = await complaints(page, program, usual);
    const busy = (one: string) => one.startsWith("holds") || one === "is told as terminated";
    if (tries === 3 || !found.some(busy)) {
      return found.map((what) => `${program.name}: ${what}`);
    }
    usual = Math.max(usual, await usualGap(page));
  }
}

for (const [name, programs] of Object.entries({
  ...inHalves({ hang, memory }),
  escape,
  spoofing,
  tampering,
  flood,
  errors,
})) {
  test(name, ({ page }) => examineAll(page, programs));
}
test("network", ({ page }) =>
  examineAll(page, network({ http: `http://${listener.address}`, tcp: listener.address })));

async function examineAll(page: Page, programs: readonly HostileProgram[]): Promise<void> {
  await openPlayground(page);
  const { origin } = new URL(page.url());
  const strange: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(?:blob|data|about):/.test(url) && new URL(url).origin !== origin) strange.push(url);
  });
  page.context().on("page", (one) => strange.push(`a window: ${one.url()}`));
  page.on("dialog", (dialog) => {
    strange.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  // The first one brings what a run needs; the second one is as runs are.
  await run(page, honest);
  const usual = await usualGap(page);
  const found: string[] = [];
  for (const program of programs) found.push(...(await examine(page, program, usual)));
  expect(found).toEqual([]);
  expect([...strange, ...listener.heard]).toEqual([]);
  expect(new URL(page.url()).pathname).toBe("/playground");

  expect(await run(page, honest)).toBe("ok");
  expect(await said(page)).toEqual(["Alice: one", "Bot: honest", "Alice: two", "Bot: honest"]);
}
