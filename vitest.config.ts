import { defineConfig } from "vitest/config";
import { pageExamples } from "./.vitepress/pageExamples.js";

export default defineConfig({
  plugins: [pageExamples()],
  test: {
    include: ["tests/{unit,thorough}/**/*.test.ts"],
    testTimeout: 30_000,
    // The files of a worker share its modules: the compiler is loaded once, the libraries are
    // bundled once. No test replaces a module.
    isolate: false,
    // Vitest would leave a core to its own process, which has little to do.
    maxWorkers: "100%",
    setupFiles: ["tests/helpers/seeds.ts"],
  },
});
