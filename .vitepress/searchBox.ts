import type { Plugin } from "vite";

/** What a locale's `themeConfig` holds besides VitePress's own. */
export interface SearchBoxLabels {
  readonly searchLoadingLabel: string;
}

/** What stands in VitePress's search box, and what shall stand there. */
const CHANGES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Terms have lost their accents: what they are found in has not.
  [
    /\(\$\{escapeRegExp\(term\)\}\)/,
    '(${escapeRegExp(term).replace(/[aceiou]/g, (letter) => ({ a: "[aáàâäã]", c: "[cç]", e: "[eéèêë]", i: "[iíìîï]", o: "[oóòôöõ]", u: "[uúùûü]" })[letter])})',
  ],
  [/'Loading search results'/, "theme.searchLoadingLabel"],
  // Quotation marks as the language has them.
  [/"(<strong>{{ filterText }}<\/strong>)"/, "<q>$1</q>"],
  // A button may hold neither a field nor a list; an option no link, but it can be one.
  [
    /role="button"\s+:aria-owns="[^"]*"\s+aria-expanded="true"\s+aria-haspopup="listbox"/,
    'role="dialog" aria-modal="true"',
  ],
  [
    /aria-autocomplete="both"/,
    'aria-autocomplete="list" role="combobox" :aria-expanded="!!results?.length"',
  ],
  [
    /:id="'localsearch-item-' \+ index"\s+:aria-selected="[^"]*"\s+role="option"/,
    'role="presentation"',
  ],
  [
    /:aria-label="\[\.\.\.p\.titles, p\.title\][^"]*"/,
    ':id="\'localsearch-item-\' + index" :aria-selected="selectedIndex === index" role="option"',
  ],
  [/class="title-icon"/, '$& aria-hidden="true"'],
  [/<kbd (?=:aria-label)/g, '<kbd role="img" '],
];

/**
 * Lets VitePress's search box mark what was found though its accents differ, speak
 * the page's language throughout, and be heard as what it is: a field with a list of
 * options. Throws when VitePress writes it otherwise.
 */
export function searchBox(): Plugin {
  return {
    name: "carrera:search-box",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith("/theme-default/components/VPLocalSearchBox.vue")) return;
      return CHANGES.reduce((changed, [pattern, replacement]) => {
        if (!pattern.test(changed))
          throw new Error(`VitePress has changed its search box: see searchBox.ts (${pattern})`);
        return changed.replace(pattern, replacement);
      }, code);
    },
  };
}
