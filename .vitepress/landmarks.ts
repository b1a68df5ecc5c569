import type { Plugin } from "vite";

/** What a locale's `themeConfig` holds: names that VitePress's theme has in English alone. */
export interface LandmarkLabels {
  readonly sidebarNavLabel: string;
  readonly docFooterLabel: string;
}

/** In which component of the theme what stands, and what shall stand there. */
const CHANGES: readonly (readonly [file: string, pattern: RegExp, replacement: string])[] = [
  ["components/VPSidebar.vue", named("Sidebar Navigation"), label("sidebarNavLabel")],
  ["components/VPDocFooter.vue", named("Pager"), label("docFooterLabel")],
  ["components/VPHome.vue", /<div\s+class="VPHome"/, '<div role="main" class="VPHome"'],
];

/**
 * Gives landmarks of VitePress's theme a name in the page's language, and the home
 * page the main one that it lacks; on the server as well. Throws when VitePress writes
 * them otherwise: then it may no longer need this.
 */
export function landmarks(): Plugin {
  return {
    name: "carrera:landmarks",
    enforce: "pre",
    transform(code, id) {
      const change = CHANGES.find(([file]) => id.endsWith(`/theme-default/${file}`));
      if (change === undefined) return;
      const [file, pattern, replacement] = change;
      if (!pattern.test(code)) throw new Error(`VitePress has changed ${file}: see landmarks.ts`);
      return code
        .replace(pattern, replacement)
        .replace(
          "<script setup>",
          '<script setup>\nimport { useData as useLabels } from "vitepress";\n' +
            "const { theme: labels } = useLabels();",
        );
    },
  };
}

function named(words: string): RegExp {
  return new RegExp(`(<span[^>]*aria-label">)\\s*${words}\\s*(</span>)`);
}

function label(name: keyof LandmarkLabels): string {
  return `$1{{ labels.${name} }}$2`;
}
