import type { Plugin } from "vite";

/** Styles of VitePress's theme for what this site has none of. */
const UNUSED = /\/theme-default\/styles\/components\/vp-sponsor\.css$/;

/** Leaves them out of the one sheet that every page loads. */
export function withoutUnusedStyles(): Plugin {
  return {
    name: "carrera-unused-styles",
    enforce: "pre",
    load: (id) => (UNUSED.test(id) ? "" : undefined),
  };
}
