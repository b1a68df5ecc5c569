import { onScopeDispose, ref, type Ref } from "vue";

/** A position from 0 to `count()` that can be moved by hand or plays by itself. */
export interface Stepper {
  readonly position: Ref<number>;
  readonly playing: Readonly<Ref<boolean>>;
  go(to: number): void;
  toggle(): void;
}

/** `pace`: ms between two steps of playing, asked for anew at each step. */
export function useStepper(
  count: () => number,
  pace: () => number,
  position: Ref<number> = ref(0),
): Stepper {
  const playing = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(timer);
    playing.value = false;
  }
  /** Whether there is more to come. A position that a parent keeps changes with its next render only. */
  function move(to: number): boolean {
    const at = Math.min(count(), Math.max(0, to));
    position.value = at;
    if (at === count()) stop();
    return at < count();
  }
  function wait(): void {
    timer = setTimeout(() => {
      if (move(position.value + 1)) wait();
    }, pace());
  }
  function go(to: number): void {
    stop();
    move(to);
  }
  function toggle(): void {
    if (playing.value) return stop();
    playing.value = move(position.value === count() ? 1 : position.value + 1);
    if (playing.value) wait();
  }
  onScopeDispose(stop);
  return { position, playing, go, toggle };
}
