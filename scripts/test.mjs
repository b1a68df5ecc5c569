import { ensureChromium } from "./browser.mjs";
import { bin, buildSite, ensurePackages, runAndRead, say } from "./steps.mjs";

/** How each runner tells its counts, in its closing lines. */
const COUNTS = {
  vitest: { passed: /Tests\s.*?(\d+) passed/, failed: /Tests\s.*?(\d+) failed/ },
  playwright: { passed: /^\s*(\d+) passed/m, failed: /^\s*(\d+) failed/m },
};
/** Browser tests that were red first: as playwright tells them, up to the next count. */
const FLAKY = /^\s*(\d+) flaky\n(?:\s+\S+\.spec\.ts:.*\n)*/m;

/** @param {string} text @param {RegExp} pattern */
const count = (text, pattern) => Number(pattern.exec(text)?.[1] ?? 0);

ensurePackages();
const CHROME_PATH = ensureChromium();
let passed = 0;
let failed = 0;

/**
 * @param {string} title
 * @param {keyof typeof COUNTS} runner
 * @param {string[]} args
 * @returns what the runner printed
 */
async function suite(title, runner, args) {
  say(title);
  const { ok, output } = await runAndRead(bin(runner), args, {
    env: { CHROME_PATH, NO_COLOR: "1" },
  });
  passed += count(output, COUNTS[runner].passed);
  const red = count(output, COUNTS[runner].failed);
  // A runner that broke before it could count has failed all the same.
  failed += ok ? red : Math.max(1, red);
  return output;
}

await suite("unit tests, and the thorough ones", "vitest", ["run"]);
await suite("conformance: real HTTP, real Deno", "vitest", [
  "run",
  "--config",
  "vitest.conformance.config.ts",
]);
buildSite();
const told = await suite("browser tests", "playwright", ["test"]);

const flaky = FLAKY.exec(told);
if (flaky !== null) {
  console.log(
    `\n${flaky[1]} browser tests passed at their second try only. That is a defect too: mend the test, or what it tests.\n${flaky[0]}`,
  );
  passed += Number(flaky[1]);
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
