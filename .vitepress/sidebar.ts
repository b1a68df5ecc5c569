import type { DefaultTheme } from "vitepress";
import type { Language, Messages } from "../locales/index.js";
import { baseOf, hasPage } from "./languages.js";

type Site = Messages["site"];

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
  ["guide", ["guide/getting-started", "guide/deployment-types", "troubleshooting"]],
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
  ["plugins", ["plugins/session", "plugins/runner", "plugins/sequentialize"]],
  [
    "carrera",
    [
      "playground",
      "lab",
      "scheduler",
      "about/simulation",
      "about/sandbox",
      "glossary",
      "changes",
      "contributing",
    ],
  ],
];

/** What the sidebar's group of a page is called, given the page as there; nothing for none. */
export function groupOf({ texts }: Language, page: string): string {
  const [group] = SIDEBAR.find(([, items]) => (items as readonly string[]).includes(page)) ?? [];
  return group === undefined ? "" : texts.site.groups[group];
}

/** Both in one language, with the pages that it has. */
export function navigation(language: Language): {
  nav: DefaultTheme.NavItem[];
  sidebar: DefaultTheme.SidebarItem[];
} {
  const { nav, groups, pages } = language.texts.site;
  const base = baseOf(language);
  const has = (page: string) => hasPage(language, page);
  return {
    nav: NAV.filter(has).map((page) => ({ text: nav[page], link: base + page })),
    sidebar: SIDEBAR.map(([group, items]) => ({
      text: groups[group],
      items: items.filter(has).map((page) => ({ text: pages[page], link: base + page })),
    })).filter(({ items }) => items.length > 0),
  };
}
