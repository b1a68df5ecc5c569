import { defineConfig } from "vitest/config";

/** Real HTTP and real processes: slower than unit tests, one file at a time. */
export default defineConfig({
  test: {
    include: ["tests/conformance/**/*.test.ts"],
    testTimeout: 120_000,
    fileParallelism: false,
    // What one file has run the others need not run again.
    isolate: false,
    // What runs in reality waits for its turn by itself: see conform.ts.
    maxConcurrency: 20,
  },
});
