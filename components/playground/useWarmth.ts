import { onScopeDispose, watch, type ShallowRef } from "vue";
import type { Draft } from "./draft.js";
import type { Runs } from "./useRuns.js";

/** Ms after the last key until the program is taken for one that may run soon. */
const PAUSE = 600;

/**
 * Makes the sandbox ready for what is in the editor, so that *Run* waits for
 * nothing. A program that came by a link is left alone until somebody runs it.
 */
export function useWarmth(draft: Readonly<ShallowRef<Draft | null>>, { warm }: Runs): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(
    () =>
      draft.value && `${draft.value.foreign} ${draft.value.work.language} ${draft.value.work.code}`,
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (draft.value?.foreign === false) warm(draft.value);
      }, PAUSE);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));
}
