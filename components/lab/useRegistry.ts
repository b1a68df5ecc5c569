import { onScopeDispose } from "vue";
import type { Registry } from "./programs.js";

/**
 * An engine of this component's own: opened when it is first needed, again
 * after it broke, closed with the component.
 */
export function useRegistry(): {
  /** @throws whatever kept it from opening; the next call tries again */
  open(): Promise<Registry>;
  /** The next call opens another one. */
  drop(): void;
} {
  let opened: Promise<Registry> | null = null;
  let ended = false;

  async function start(): Promise<Registry> {
    const { openRegistry } = await import("./programs.js");
    const registry = await openRegistry();
    if (ended) registry.dispose();
    return registry;
  }
  function drop(): void {
    opened?.then(
      (registry) => registry.dispose(),
      () => {},
    );
    opened = null;
  }
  onScopeDispose(() => {
    ended = true;
    drop();
  });
  return { open: () => (opened ??= start()), drop };
}
