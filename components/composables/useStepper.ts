import { onScopeDispose, ref, type Ref } from "vue";

/** A position from 0 to `count()` that can be moved by hand or plays by itself. */
export interface Stepper {
  readonly position: Readonly<Ref<number>>;
  readonly playing: Readonly<Ref<boolean>>;
  go(to: number): void;
  toggle(): void;
}

/** `pace`: ms between two steps of playing. */
export function useStepper(count: () => number, pace = 1600): Stepper {
  const position = ref(0);
  const playing = ref(false);
  let timer: ReturnType<typeof setInterval> | undefined;

  function stop(): void {
    clearInterval(timer);
    playing.value = false;
  }
  function move(to: number): void {
    position.value = Math.min(count(), Math.max(0, to));
    if (position.value === count()) stop();
  }
  function go(to: number): void {
    stop();
    move(to);
  }
  function toggle(): void {
    if (playing.value) return stop();
    move(position.value === count() ? 1 : position.value + 1);
    playing.value = position.value < count();
    if (playing.value) timer = setInterval(() => move(position.value + 1), pace);
  }
  onScopeDispose(stop);
  return { position, playing, go, toggle };
}
