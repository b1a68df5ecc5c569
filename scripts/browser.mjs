import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { giveUp, run, say } from "./steps.mjs";

/** The first one is quicker than the others, since it cannot show a window. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** @returns {string | undefined} the path of a Chromium, when there is one */
function findChromium() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH !== undefined && existsSync(CHROME_PATH)) return CHROME_PATH;
  for (const name of NAMES) {
    const { stdout } = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
    if (stdout.trim() !== "") return stdout.trim();
  }
  return undefined;
}

/**
 * The path of a Chromium; Debian's is installed when there is none.
 * @returns {string}
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const byHand =
    "install it with «sudo apt-get install chromium-headless-shell fonts-liberation», or set CHROME_PATH to a Chromium or Chrome, then try again.";
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) giveUp(`the browser tests need Chromium: ${byHand}`);
  say("installing Chromium (apt-get install chromium-headless-shell fonts-liberation) …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], env);
  if (
    !run(
      "apt-get",
      [
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
        "chromium-headless-shell",
        "fonts-liberation",
      ],
      env,
    )
  ) {
    giveUp(`Chromium could not be installed: ${byHand}`);
  }
  return findChromium() ?? giveUp(`Chromium is still not there: ${byHand}`);
}
