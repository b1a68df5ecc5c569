import { defineConfig } from "playwright/test";
import { CHROMIUM, CHROMIUM_ARGS } from "./tests/helpers/chromium.js";

const port = Number(process.env.E2E_PORT ?? 4174);

export default defineConfig({
  testDir: "tests/e2e",
  snapshotPathTemplate: "tests/e2e/pictures/{arg}{ext}",
  fullyParallel: true,
  workers: 2,
  // No page takes that long: a machine that stalls does.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A machine that stalls reddens a page's test now and then. What needed its second
  // try is named at the end of `npm test`, so that it is mended and not forgotten.
  retries: 1,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: CHROMIUM,
      args: CHROMIUM_ARGS,
    },
  },
  webServer: {
    command: `node_modules/.bin/vitepress preview --port ${port}`,
    port,
    reuseExistingServer: false,
  },
});
