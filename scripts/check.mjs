import { bin, ensurePackages, run, say } from "./steps.mjs";

/** @type {readonly [string, string, string[]][]} */
const CHECKS = [
  ["types", "vue-tsc", ["--noEmit"]],
  ["lint", "eslint", [".", "--cache", "--cache-location", ".cache/eslint"]],
  ["format", "prettier", ["--check", ".", "--cache", "--cache-location", ".cache/prettier"]],
  [
    "spelling",
    "cspell",
    [
      "lint",
      "--no-progress",
      "--no-summary",
      "--show-suggestions",
      "--cache",
      "--cache-location",
      ".cache/cspell",
    ],
  ],
  ["languages", "tsx", ["checks/main.ts"]],
  ["unit tests", "vitest", ["run"]],
];

// `--static`: all that `npm test` does not do as well.
const chosen = process.argv.includes("--static")
  ? CHECKS.filter(([, command]) => command !== "vitest")
  : CHECKS;

ensurePackages();
let broken = false;
for (const [title, command, args] of chosen) {
  say(title);
  if (!run(bin(command), args)) {
    say(`${title}: not in order, see above`);
    broken = true;
  }
}
process.exitCode = broken ? 1 : 0;
