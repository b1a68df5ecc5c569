import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from "vue";
import type { ScenarioName } from "../../playground/scenarios/manifest.js";
import { errorOf, type RunError, type RunResult } from "../../playground/world/result.js";
import { figuresOf, type Figures } from "./figures.js";
import { Newest } from "./newest.js";
import { runSettings, type LabSettings } from "./settings.js";
import { useRegistry } from "./useRegistry.js";

export interface LabRun {
  readonly name: ScenarioName;
  readonly result: RunResult;
  readonly figures: Figures;
}

/** The runs that are shown, and the settings that they are runs of. */
export interface Shown {
  readonly settings: LabSettings;
  readonly runs: readonly LabRun[];
}

/** What takes less is not worth telling. */
const SLOW = 150;

export interface Runs {
  /** Stays until the next one is there; null before the first. */
  readonly shown: Readonly<ShallowRef<Shown | null>>;
  /** Whether a run takes so long that one should say it. */
  readonly slow: Readonly<Ref<boolean>>;
  /** Why there is no engine. */
  readonly failure: Readonly<ShallowRef<RunError | null>>;
  retry(): void;
}

/** Runs the chosen program, and those beside it, anew with every change while `active`. */
export function useRuns(
  settings: Readonly<ShallowRef<LabSettings>>,
  active: Readonly<Ref<boolean>>,
): Runs {
  const shown = shallowRef<Shown | null>(null);
  const slow = ref(false);
  const failure = shallowRef<RunError | null>(null);
  const registry = useRegistry();
  const newest = new Newest();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function ask(): void {
    if (!active.value) return;
    timer ??= setTimeout(() => (slow.value = true), SLOW);
    const wanted = settings.value;
    newest.ask(async (replaced) => {
      try {
        const { run } = await registry.open();
        const names = [wanted.scenario, ...wanted.compare];
        const results = await Promise.all(
          names.map((name) => run(name, runSettings(wanted, name), { lines: true })),
        );
        const runs = names.map((name, i) => {
          const result = results[i]!;
          return { name, result, figures: figuresOf(result) };
        });
        shown.value = { settings: wanted, runs };
        failure.value = null;
      } catch (reason) {
        registry.drop();
        failure.value = errorOf(reason, null);
      }
      if (replaced()) return;
      clearTimeout(timer);
      timer = undefined;
      slow.value = false;
    });
  }
  watch([settings, active], ask, { immediate: true });
  onScopeDispose(() => clearTimeout(timer));
  return { shown, slow, failure, retry: ask };
}
