import { nextTick, onMounted, onScopeDispose, shallowRef, type Ref, type ShallowRef } from "vue";

/** What is seen through a scroller, in pixels of what it scrolls. */
export interface Sight {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Keeps account of what is seen through a scroller, so that nobody has to
 * measure it: `scrolled` takes its scroll events. `move` scrolls, smoothly or
 * at once; then what will be seen is known before it is.
 */
export function useSight(
  scroller: Readonly<Ref<HTMLElement | null>>,
  before: Sight,
): {
  readonly sight: Readonly<ShallowRef<Sight>>;
  scrolled(): void;
  move(to: Pick<Sight, "left" | "top">, how: "instant" | "smooth"): void;
} {
  const sight = shallowRef(before);
  let observer: ResizeObserver | undefined;
  let frame: number | undefined;
  /** The next scroll event tells what is known. */
  let told = false;

  function look(): void {
    if (scroller.value === null) return;
    const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = scroller.value;
    sight.value = { left, top, width: clientWidth, height: clientHeight };
  }
  function scrolled(): void {
    if (!told) look();
    told = false;
  }
  function move(to: Pick<Sight, "left" | "top">, how: "instant" | "smooth"): void {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    if (how === "smooth") {
      return void nextTick(() => scroller.value?.scrollTo({ ...to, behavior: how }));
    }
    sight.value = { ...sight.value, ...to };
    // Scrolling measures the page: last of all that a frame does.
    frame = requestAnimationFrame(() => {
      frame = undefined;
      const element = scroller.value;
      if (element === null) return;
      const { scrollLeft, scrollTop } = element;
      element.scrollTo({ ...to, behavior: how });
      told = scrollLeft !== element.scrollLeft || scrollTop !== element.scrollTop;
    });
  }
  onMounted(() => {
    look();
    observer = new ResizeObserver(look);
    if (scroller.value !== null) observer.observe(scroller.value);
  });
  onScopeDispose(() => {
    observer?.disconnect();
    if (frame !== undefined) cancelAnimationFrame(frame);
  });
  return { sight, scrolled, move };
}
