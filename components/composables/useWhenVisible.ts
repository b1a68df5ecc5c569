import { onMounted, onScopeDispose, type Ref } from "vue";

/** Calls `action` once, when the element first comes into view. */
export function useWhenVisible(element: Readonly<Ref<Element | null>>, action: () => void): void {
  let observer: IntersectionObserver | undefined;
  onMounted(() => {
    observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer?.disconnect();
      action();
    });
    if (element.value !== null) observer.observe(element.value);
  });
  onScopeDispose(() => observer?.disconnect());
}
