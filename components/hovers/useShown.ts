import { onScopeDispose, shallowRef, watch, type Ref } from "vue";
import type { Hovers } from "../../playground/build/hovers/hovers.js";
import { placeUnder } from "./ranges.js";
import { stepFrom } from "./steps.js";

/** What is shown. */
export interface Shown {
  readonly block: HTMLElement;
  readonly hovers: Hovers;
  /** Which of the places. */
  readonly index: number;
  /**
   * Whether the reader only points at it: then it goes when the pointer does. What was
   * asked for by a tap or by key stays, and has buttons.
   */
  readonly pointing: boolean;
}

/** ms: how long a pointer rests until something is shown, and until it goes. */
const REST = 150;
const LEAVE = 300;

/** What is shown on the page, in whichever of its groups: one thing at a time. */
let current: { readonly close: () => void; readonly pointing: boolean } | undefined;

/**
 * What is shown of a group of code, by what a reader does there: rests a pointer on it, taps
 * it, presses the button of a block.
 *
 * @param hoversIn fetches the hovers of a block; undefined where there are none
 * @param isPart whether something belongs to the popup
 */
export function useShown(
  group: HTMLElement,
  hoversIn: (block: HTMLElement) => Promise<Hovers | undefined>,
  isPart: (target: EventTarget | null) => boolean,
) {
  const shown = shallowRef<Shown | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the pointer did last: answers to what it did before come too late. */
  let newest: Event | undefined;
  /** What it rests on. */
  let aimed = -1;

  function close(): void {
    wait(0);
    newest = undefined;
    aimed = -1;
    if (current?.close === close) current = undefined;
    shown.value = null;
  }
  function wait(ms: number, then?: () => void): void {
    clearTimeout(timer);
    timer = then && setTimeout(then, ms);
  }

  /** Takes what happened in the group. */
  async function take(event: Event): Promise<void> {
    const { target } = event;
    const block =
      target instanceof Element ? target.closest<HTMLElement>('[class*="language-"]') : null;
    if (block === null || !group.contains(block)) return;
    const moved = event.type === "pointermove";
    if (
      moved &&
      ((event as PointerEvent).pointerType === "touch" || shown.value?.pointing === false)
    )
      return;
    newest = event;
    const hovers = await hoversIn(block);
    if (newest !== event || hovers === undefined || hovers.places.length === 0) return;
    if ((target as Element).matches(".code-types")) {
      if (event.type === "click") show(block, hovers, 0, false);
    } else if (moved) {
      point(block, hovers, placeUnder(block, hovers.places, event as PointerEvent));
    } else if (event.type === "click" && isTap(event as PointerEvent)) {
      const index = placeUnder(block, hovers.places, event as PointerEvent);
      if (index >= 0) show(block, hovers, index, false);
    }
  }
  function point(block: HTMLElement, hovers: Hovers, index: number): void {
    const now = shown.value;
    if (now !== null && now.block === block && now.index === index) {
      aimed = index;
      wait(0);
    } else if (index !== aimed) {
      aimed = index;
      if (index >= 0) wait(REST, () => show(block, hovers, index, true));
      else if (now === null) wait(0);
      else wait(LEAVE, close);
    }
  }
  function show(block: HTMLElement, hovers: Hovers, index: number, pointing: boolean): void {
    wait(0);
    // Who reads is not disturbed by a mouse that lies on other code.
    if (pointing && current?.pointing === false) return;
    if (current?.close !== close) current?.close();
    current = { close, pointing };
    shown.value = { block, hovers, index, pointing };
  }

  /** Goes where a key leads, if it leads anywhere. */
  function step(key: string): boolean {
    const now = shown.value;
    const index = now === null ? undefined : stepFrom(now.hovers.places, now.index, key);
    if (now === null || index === undefined) return false;
    shown.value = { ...now, index };
    return true;
  }

  const isInside = (target: EventTarget | null) =>
    isPart(target) || (target instanceof Node && group.contains(target));
  /** While something is shown: what else happens on the page. */
  const elsewhere: Readonly<Record<string, (event: Event) => void>> = {
    pointermove({ target }) {
      if (shown.value?.pointing !== true) return;
      if (isPart(target)) {
        aimed = shown.value.index;
        wait(0);
      } else if (!isInside(target)) leave();
    },
    pointerdown({ target }) {
      if (!isPart(target)) close();
    },
    mouseleave: () => shown.value?.pointing === true && leave(),
    change: close,
  };
  function leave(): void {
    if (aimed === -1) return;
    aimed = -1;
    wait(LEAVE, close);
  }

  const EVENTS = ["pointermove", "click", "focusin"];
  for (const name of EVENTS) group.addEventListener(name, take);
  const stopWatching = watch(
    () => shown.value !== null,
    (open) => {
      const change = open ? "addEventListener" : "removeEventListener";
      for (const [name, listener] of Object.entries(elsewhere)) document[change](name, listener);
    },
    { flush: "sync" },
  );
  onScopeDispose(() => {
    close();
    stopWatching();
    for (const name of EVENTS) group.removeEventListener(name, take);
  });
  return { shown: shown as Readonly<Ref<Shown | null>>, take, step, close };
}

/** Browsers that do not tell are asked whether there is anything to hover with. */
function isTap({ pointerType = "" }: Partial<PointerEvent>): boolean {
  return pointerType === "" ? matchMedia("(hover: none)").matches : pointerType !== "mouse";
}
