import { AsyncLocalStorage } from "node:async_hooks";
import type { CausalityContext } from "../causality/context.js";

/** Causality by Node's own asynchronous contexts. */
export function createNodeContext(): CausalityContext {
  const storage = new AsyncLocalStorage<number | null>();
  return {
    current: () => storage.getStore() ?? null,
    run: (update, action) => storage.run(update, action),
    uninstall: () => storage.disable(),
  };
}
