import { defineAsyncComponent, hydrateOnVisible, type Component } from "vue";

/**
 * A component whose page is written when the site is built, and whose code is
 * fetched once it comes near the reader's view: until then the page costs text alone.
 */
export function whenVisible(load: () => Promise<{ default: Component }>): Component {
  return defineAsyncComponent({
    loader: async () => (await load()).default,
    hydrate: hydrateOnVisible({ rootMargin: "200px" }),
  });
}
