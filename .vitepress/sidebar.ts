import type { DefaultTheme } from "vitepress";
import type { site } from "../locales/es/site.js";

type Site = typeof site;

/** The navigation's pages, in their order; what they are called is in `locales/xx/site.ts`. */
const NAV: readonly (keyof Site["nav"])[] = [
  "advanced/scaling",
  "playground",
  "lab",
  "scheduler",
  "about/simulation",
];

/** The sidebar's groups and pages, in their order; what they are called is in `locales/xx/site.ts`. */
const SIDEBAR: readonly (readonly [keyof Site["groups"], readonly (keyof Site["pages"])[]])[] = [
  ["guide", ["guide/deployment-types"]],
  [
    "advanced",
    [
      "advanced/structuring",
      "advanced/scaling",
      "advanced/reliability",
      "advanced/flood",
      "advanced/instances",
    ],
  ],
  ["plugins", ["plugins/session", "plugins/runner"]],
  ["carrera", ["playground", "lab", "scheduler", "about/simulation", "about/sandbox"]],
];

/** Both in one language, whose pages' addresses begin with `base`, such as `/en/`. */
export function navigation(
  { nav, groups, pages }: Site,
  base: string,
): { nav: DefaultTheme.NavItem[]; sidebar: DefaultTheme.SidebarItem[] } {
  return {
    nav: NAV.map((page) => ({ text: nav[page], link: base + page })),
    sidebar: SIDEBAR.map(([group, items]) => ({
      text: groups[group],
      items: items.map((page) => ({ text: pages[page], link: base + page })),
    })),
  };
}
