import type { CausalityContext } from "./context.js";

/**
 * Causality for platforms without asynchronous contexts: every promise reaction
 * runs in the context in which it was registered. Exact for code whose async
 * functions are lowered to generators, since a native `await` does not pass
 * through `Promise.prototype.then`.
 */
export function installReactionContext(): CausalityContext {
  let current: number | null = null;
  const original = Promise.prototype.then;

  function bind<A, R>(reaction: (value: A) => R): (value: A) => R {
    const registered = current;
    return (value) => {
      const outer = current;
      current = registered;
      try {
        return reaction(value);
      } finally {
        current = outer;
      }
    };
  }

  function then(this: Promise<unknown>, ok?: unknown, bad?: unknown): Promise<unknown> {
    return original.call(
      this,
      typeof ok === "function" ? bind(ok as (value: unknown) => unknown) : undefined,
      typeof bad === "function" ? bind(bad as (reason: unknown) => unknown) : undefined,
    );
  }
  // The standard method is writable, configurable and not enumerable; so is ours.
  const property = { value: then, writable: true, configurable: true, enumerable: false };
  Object.defineProperty(Promise.prototype, "then", property);

  return {
    current: () => current,
    run(update, action) {
      const outer = current;
      current = update;
      try {
        return action();
      } finally {
        current = outer;
      }
    },
    uninstall() {
      Object.defineProperty(Promise.prototype, "then", { ...property, value: original });
    },
  };
}
