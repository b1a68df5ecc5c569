import { onMounted, onScopeDispose, shallowRef, type Component, type Ref } from "vue";
import type { Language } from "../../playground/snippet/language.js";

/** What a reader does in a block of code before its types are there. */
const EVENTS = ["pointermove", "focusin", "click"];

/**
 * All of the types in the code that a page brings along: a button in each block that has
 * types, and who waits for somebody to point at the code. What shows them is fetched then,
 * and told what happened last.
 *
 * @param below what stands below the group of code
 * @param flavours those of the group's tabs, in their order
 */
export function useHovers(
  below: Readonly<Ref<HTMLElement | null>>,
  flavours: readonly Language[],
  label: () => string,
) {
  const popup = shallowRef<Component>();
  const group = shallowRef<Element>();
  const woken = shallowRef<Event>();
  let loading = false;

  async function wake(event: Event): Promise<void> {
    woken.value = event;
    if (loading) return;
    loading = true;
    try {
      popup.value = (await import("./HoverPopup.vue")).default;
      leave();
    } catch {
      // Nobody misses it; what happens next tries again.
      loading = false;
    }
  }
  function leave(): void {
    for (const name of EVENTS) group.value?.removeEventListener(name, wake);
  }
  onMounted(() => {
    group.value = below.value?.previousElementSibling ?? undefined;
    const blocks = group.value?.querySelector(".blocks")?.children ?? [];
    for (const [i, block] of [...blocks].entries()) {
      if (flavours[i] === "js") continue;
      const button = document.createElement("button");
      block.append(
        Object.assign(button, {
          type: "button",
          className: "code-types",
          textContent: label(),
        }),
      );
    }
    for (const name of EVENTS) group.value?.addEventListener(name, wake);
  });
  onScopeDispose(leave);
  return { popup, group, woken };
}
