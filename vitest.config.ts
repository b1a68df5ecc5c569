import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/unit/**/*.test.ts"],
    testTimeout: 30_000,
    // The files of a worker share its modules: the compiler is loaded once, the libraries are
    // bundled once. No test replaces a module.
    isolate: false,
    setupFiles: ["tests/helpers/seeds.ts"],
  },
});
