import { watch, type Ref } from "vue";

/**
 * While `still`, the boxes that a selector finds keep the size that they have:
 * what changes in one of them is laid out and painted in it alone.
 */
export function useStillBoxes(
  root: Readonly<Ref<HTMLElement | null>>,
  selector: string,
  still: () => boolean,
): void {
  watch(still, (now) => {
    const boxes = [...(root.value?.querySelectorAll<HTMLElement>(selector) ?? [])];
    // All are measured before the first one changes.
    const heights = boxes.map((box) => box.getBoundingClientRect().height);
    boxes.forEach(({ style }, i) => {
      style.boxSizing = now ? "border-box" : "";
      style.height = now ? `${heights[i]}px` : "";
      style.contain = now ? "size layout style" : "";
    });
  });
}
