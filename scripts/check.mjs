import { bin, ensurePackages, run, runAndRead, say } from "./steps.mjs";

/** What looks at the text alone, the longest first. @type {[string, string, string[]][]} */
const STATIC = [
  ["lint", "eslint", [".", "--cache", "--cache-location", ".cache/eslint"]],
  ["types", "vue-tsc", ["--noEmit"]],
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
];

ensurePackages();
let broken = false;

/** @param {string} title @param {boolean} ok */
function judge(title, ok) {
  say(ok ? `${title}: in order` : `${title}: not in order, see above`);
  broken ||= !ok;
}

/** Each keeps one core busy, of which every machine has two. */
async function work() {
  for (let next = STATIC.shift(); next !== undefined; next = STATIC.shift()) {
    const [title, command, args] = next;
    const { ok, output } = await runAndRead(bin(command), args, { aside: true });
    process.stdout.write(output);
    judge(title, ok);
  }
}
say(`${STATIC.map(([title]) => title).join(", ")} …`);
await Promise.all([work(), work()]);

// `--static`: all that `npm test` does not do as well.
if (!process.argv.includes("--static")) {
  say("unit tests …");
  judge("unit tests", run(bin("vitest"), ["run", "tests/unit/"]));
}
process.exitCode = broken ? 1 : 0;
