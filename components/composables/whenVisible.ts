import {
  defineAsyncComponent,
  defineComponent,
  h,
  onMounted,
  onScopeDispose,
  shallowRef,
} from "vue";
import type { Component } from "vue";

/** How near to the view is near enough. */
const MARGIN = "200px";

/**
 * A component whose page is written when the site is built, and whose code is
 * fetched once it comes near the reader's view: until then the page costs text alone.
 *
 * Vue's own `hydrateOnVisible` would wait with bringing it to life, and not with
 * fetching it.
 */
export function whenVisible(load: () => Promise<{ default: Component }>): Component {
  return defineComponent({
    inheritAttrs: false,
    setup(_, { attrs, slots }) {
      const root = shallowRef<HTMLElement | null>(null);
      let observer: IntersectionObserver | undefined;
      const near = new Promise<void>((resolve) => {
        onMounted(() => {
          // Where the server wrote nothing there is nothing to show meanwhile.
          if (root.value === null || root.value.childElementCount === 0) return resolve();
          observer = new IntersectionObserver(
            (entries) => {
              if (!entries.some((entry) => entry.isIntersecting)) return;
              observer?.disconnect();
              resolve();
            },
            { rootMargin: MARGIN },
          );
          observer.observe(root.value);
        });
      });
      onScopeDispose(() => observer?.disconnect());
      const Late = defineAsyncComponent(async () => {
        if (typeof window !== "undefined") await near;
        return (await load()).default;
      });
      return () => h("div", { ref: root }, [h(Late, attrs, slots)]);
    },
  });
}
