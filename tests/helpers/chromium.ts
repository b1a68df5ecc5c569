import { existsSync } from "node:fs";

/** Chromium without a window starts pages in half the time when it is built without one. */
const HEADLESS = "/usr/bin/chromium-headless-shell";

/** The browser that the tests start. */
export const CHROMIUM =
  process.env.CHROME_PATH ?? (existsSync(HEADLESS) ? HEADLESS : "/usr/bin/chromium");

/** How the tests start Chromium: as root it takes no sandbox; it shall call nobody. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  // As on visitors' computers: the sandbox's frames have a process of their own.
  "--site-per-process",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
