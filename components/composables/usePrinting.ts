import { onMounted, onScopeDispose, ref, type Ref } from "vue";

/** Whether the page is being printed: what scrolls or steps shows itself whole. */
export function usePrinting(): Readonly<Ref<boolean>> {
  const printing = ref(false);
  const begin = () => (printing.value = true);
  const end = () => (printing.value = false);
  onMounted(() => {
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
  });
  onScopeDispose(() => {
    if (typeof window === "undefined") return;
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
  });
  return printing;
}
