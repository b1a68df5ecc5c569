import { onScopeDispose, shallowRef, watch, type ShallowRef } from "vue";

/**
 * Followers of a value, by name. They follow at once, but take turns while
 * somebody is in a hurry: one in each frame, in the given order, in which the
 * same name may come several times; until all of them are there.
 */
export function useTurns<T, Name extends string>(
  order: readonly Name[],
  value: () => T,
  hurried: () => boolean,
): Readonly<Record<Name, Readonly<ShallowRef<T>>>> {
  const followers = new Map(order.map((name) => [name, shallowRef(value()) as ShallowRef<T>]));
  let next = 0;
  /** Turns until all of them know the value. */
  let left = 0;
  let frame: number | undefined;

  function turn(): void {
    followers.get(order[next]!)!.value = value();
    next = (next + 1) % order.length;
    left--;
    frame = left > 0 ? requestAnimationFrame(turn) : undefined;
  }
  function stop(): void {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  }
  watch(
    [value, hurried],
    () => {
      if (hurried()) {
        left = order.length;
        frame ??= requestAnimationFrame(turn);
      } else {
        stop();
        for (const follower of followers.values()) follower.value = value();
      }
    },
    { flush: "sync" },
  );
  onScopeDispose(stop);
  return Object.fromEntries(followers) as Record<Name, ShallowRef<T>>;
}
