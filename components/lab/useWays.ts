import { ref, shallowRef, watch, type Ref, type ShallowRef } from "vue";
import type { ScenarioName } from "../../playground/scenarios/manifest.js";
import { figuresOf, type Figures } from "./figures.js";
import { Newest } from "./newest.js";
import { runSettings, type LabSettings } from "./settings.js";
import { useRegistry } from "./useRegistry.js";
import type { Shown } from "./useRuns.js";
import { rowsOf } from "./ways.js";

/** A way to run the bot, and what came of it. */
export interface Way {
  readonly name: ScenarioName;
  readonly figures: Figures;
}

export interface Compared {
  readonly settings: LabSettings;
  readonly ways: readonly Way[];
}

/** Lets the page breathe between two runs. */
const idle = () =>
  new Promise<void>((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 16);
  });

/**
 * Runs all ways on the arrivals of what is shown, one after the other in a
 * worker of their own, while `active`. What is there stays until all are done.
 */
export function useWays(
  shown: () => Shown | null,
  active: Readonly<Ref<boolean>>,
): {
  readonly compared: Readonly<ShallowRef<Compared | null>>;
  readonly failed: Readonly<Ref<boolean>>;
  retry(): void;
} {
  const compared = shallowRef<Compared | null>(null);
  const failed = ref(false);
  const registry = useRegistry();
  const newest = new Newest();

  function ask(): void {
    const settings = shown()?.settings;
    if (settings === undefined || !active.value) return;
    newest.ask(async (replaced) => {
      const ways: Way[] = [];
      try {
        const { run } = await registry.open();
        for (const name of rowsOf(settings.scenario)) {
          await idle();
          if (replaced()) return;
          const result = await run(name, runSettings(settings, name, true));
          ways.push({ name, figures: figuresOf(result) });
        }
        compared.value = { settings, ways };
        failed.value = false;
      } catch {
        registry.drop();
        failed.value = true;
      }
    });
  }
  watch([shown, active], ask, { immediate: true });
  return { compared, failed, retry: ask };
}
