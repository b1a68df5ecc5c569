import { describe, expect, test } from "vitest";
import { pageFindings, sourcesOf, stalePages } from "../../../checks/findings.js";
import { readFiles, siteOf } from "../../../checks/site.js";
import { noteOf, type Notes } from "../../../checks/translated.js";

const SPANISH = `---
title: "Una página"
aside: false
prev:
  text: "Otra"
  link: /guide/other
search:
  first: "palabras"
---

<script setup>
import Race from '../components/Race.vue'
</script>

# Una página {#page}

Lee [la otra](/guide/other#place) y [más abajo](#second), o [esto](https://example.org/).

![La carrera](/race.png)

## Primero {#first}

::: info Un título
Texto.
:::

\`\`\`sh
npm start # lo arranca
\`\`\`

<<< @/../playground/scenarios/runner/bot.ts [TypeScript]

<<< @/../playground/scenarios/polling/bot.ts#part [TypeScript]

## Segundo {#second}

| Uno | Dos |
| --- | :-: |
| a   | b   |
| c   | d   |

1. uno
2. dos

<Race id="big" title="Una carrera" :runs="a > 1 ? a : b" />

### Tercero {#third}

Fin.
`;
const ENGLISH = `---
title: "A page"
aside: false
prev:
  text: "Other"
  link: /en/guide/other
search:
  first: "words"
---

<script setup>
import Race from '../../components/Race.vue'
</script>

# A page {#page}

[Further down](#second), or [the other](/en/guide/other#place), or [this](https://example.org/).

![The race](/race.png)

## First {#first}

::: info A title
Text.
:::

\`\`\`sh
npm start # starts it
\`\`\`

<<< @/../playground/scenarios/runner/bot.ts [TypeScript]

<<< @/../playground/scenarios/polling/bot.ts#part [TypeScript]

## Second {#second}

| One | Two |
| --- | :-: |
| a   | b   |
| c   | d   |

1. one
2. two

<Race id="big" title="A race" :runs="a > 1 ? a : b" />

### Third {#third}

End.
`;
const files = new Map([
  ["page.md", SPANISH],
  ["guide/other.md", "# Otra {#other}\n\n## Sitio {#place}\n"],
  ["en/page.md", ENGLISH],
  ["en/guide/other.md", "# Other {#other}\n\n## Place {#place}\n"],
]);

/** What is found when a file is written otherwise, or not at all. */
function found(file: string, from: RegExp | string = "", to: string | null = null): string[] {
  const changed = new Map(files);
  if (to === null) changed.delete(file);
  else {
    const text = files.get(file)!.replace(from, to);
    expect(text, `${file} has ${from}`).not.toBe(files.get(file));
    changed.set(file, text);
  }
  const site = siteOf(changed);
  return [...pageFindings(site, "es"), ...pageFindings(site, "en")];
}

test("two pages that say the same are in order, though their sentences are built otherwise", () => {
  const site = siteOf(files);
  expect([...pageFindings(site, "es"), ...pageFindings(site, "en")]).toEqual([]);
});

const EN = "en/page.md";
const INCLUDE = "<<< @/../playground/scenarios/runner/bot.ts [TypeScript]\n\n";
const MUTATIONS: readonly [
  what: string,
  file: string,
  from: RegExp | string,
  to: string,
  says: string[],
][] = [
  ["a heading less", EN, "### Third {#third}\n", "", ["the heading #third is missing"]],
  ["a heading more", EN, "End.", "End.\n\n## More {#more}", ["the original has no heading #more"]],
  [
    "a heading without an id",
    EN,
    "Third {#third}",
    "Third one",
    ["the heading #third is missing", "the original has no heading #third-one"],
  ],
  [
    "another level",
    EN,
    "### Third",
    "## Third",
    ["the heading #third has level 2, and in the original 3"],
  ],
  [
    "another order",
    EN,
    /(## First[^]*)(## Second[^]*)/,
    "$2\n$1",
    ["the heading #first stands at another place than in the original"],
  ],
  [
    "a file less",
    EN,
    INCLUDE,
    "",
    ["in #first this is missing: <<< playground/scenarios/runner/bot.ts ts [TypeScript]"],
  ],
  [
    "a file twice",
    EN,
    INCLUDE,
    INCLUDE + INCLUDE,
    [
      "in #first this is not in the original: <<< playground/scenarios/runner/bot.ts ts [TypeScript]",
    ],
  ],
  [
    "another part of a file",
    EN,
    "#part [",
    "#other [",
    [
      "in #first this is missing: <<< playground/scenarios/polling/bot.ts#part ts [TypeScript]",
      "in #first this is not in the original: <<< playground/scenarios/polling/bot.ts#other ts [TypeScript]",
    ],
  ],
  [
    "files in another order",
    EN,
    /(<<< .*runner.*)\n\n(<<< .*)/,
    "$2\n\n$1",
    [
      "in #first this stands at another place: <<< playground/scenarios/runner/bot.ts ts [TypeScript]",
    ],
  ],
  [
    "another command",
    EN,
    "npm start",
    "npm test",
    ["in #first this is missing: ```sh …", "in #first this is not in the original: ```sh …"],
  ],
  [
    "another container",
    EN,
    "::: info",
    "::: tip",
    ["in #first this is missing: ::: info", "in #first this is not in the original: ::: tip"],
  ],
  [
    "a row less",
    EN,
    "| c   | d   |\n",
    "",
    [
      "in #second this is missing: a table of 2 columns and 2 rows (plain, center)",
      "in #second this is not in the original: a table of 2 columns and 1 rows (plain, center)",
    ],
  ],
  [
    "another alignment",
    EN,
    ":-:",
    "---",
    [
      "in #second this is missing: a table of 2 columns and 2 rows (plain, center)",
      "in #second this is not in the original: a table of 2 columns and 2 rows",
    ],
  ],
  [
    "an item more",
    EN,
    "2. two",
    "2. two\n3. three",
    [
      "in #second this is missing: a numbered list of 2 items",
      "in #second this is not in the original: a numbered list of 3 items",
    ],
  ],
  [
    "an image less",
    EN,
    "![The race](/race.png)",
    "",
    ["in #page this is missing: image /race.png"],
  ],
  [
    "a component less",
    EN,
    /<Race .*>\n/,
    "",
    ['in #second this is missing: <Race id="big" title :runs="a > 1 ? a : b">'],
  ],
  [
    "a component otherwise",
    EN,
    'id="big"',
    'id="small"',
    [
      'in #second this is missing: <Race id="big" title :runs="a > 1 ? a : b">',
      'in #second this is not in the original: <Race id="small" title :runs="a > 1 ? a : b">',
    ],
  ],
  [
    "another script",
    EN,
    "components/Race.vue",
    "components/Rice.vue",
    [
      "before the first heading this is missing: <script setup> …",
      "before the first heading this is not in the original: <script setup> …",
    ],
  ],
  [
    "a link less",
    EN,
    ", or [this](https://example.org/)",
    "",
    ["in #page this is missing: link https://example.org/"],
  ],
  [
    "a link to the original",
    EN,
    "](/en/guide/other#place)",
    "](/guide/other#place)",
    ["the link /guide/other#place leads to another language: docs/en/guide/other.md is the page"],
  ],
  [
    "a link to the translation",
    "page.md",
    "](/guide/other#place)",
    "](/en/guide/other#place)",
    [
      "the link /en/guide/other#place leads to another language: docs/guide/other.md is the page",
      "in #page this is missing: link /en/guide/other#place",
      "in #page this is not in the original: link /guide/other#place",
    ],
  ],
  [
    "a link to no heading",
    EN,
    "#second)",
    "#secnd)",
    [
      "in #page this is missing: link #second",
      "in #page this is not in the original: link #secnd",
      "the link #secnd leads to a heading that is not there: #secnd of docs/en/page.md",
    ],
  ],
  [
    "a front matter's link to no page",
    EN,
    "link: /en/guide/other",
    "link: /en/guide/othr",
    [
      'its front matter, prev.link: it is "/en/guide/othr", and in the original "/guide/other"',
      "the link /en/guide/othr leads to a page that is not there: docs/en/guide/othr.md",
    ],
  ],
  [
    "another setting",
    EN,
    "aside: false",
    "aside: true",
    ["its front matter, aside: it is true, and in the original false"],
  ],
  ["a setting less", EN, "aside: false\n", "", ["its front matter, aside: this is missing"]],
  [
    "a setting more",
    EN,
    "aside: false\n",
    "aside: false\nsidebar: false\n",
    ["its front matter, sidebar: this is not in the original"],
  ],
  [
    "words for another heading",
    EN,
    '  first: "words"',
    '  second: "words"',
    [
      "its front matter, search.first: this is missing",
      "its front matter, search.second: this is not in the original",
    ],
  ],
];

describe("what is found in a copy", () => {
  test.each(MUTATIONS)("%s", (_, file, from, to, says) => {
    const told = found(file, from, to);
    expect(told.map((one) => one.replace(/^docs\/(?:en\/)?page\.md: /, ""))).toEqual(says);
  });

  test("a heading that links lead to from elsewhere", () => {
    expect(found("guide/other.md", "{#place}", "{#site}")).toEqual([
      "docs/page.md: the link /guide/other#place leads to a heading that is not there: #place of docs/guide/other.md",
      "docs/en/guide/other.md: the heading #site is missing",
      "docs/en/guide/other.md: the original has no heading #place",
    ]);
  });

  test("a page that only one language has", () => {
    expect(found("en/guide/other.md")).toContain("docs/en/guide/other.md: the page is missing");
    const told = found("guide/other.md");
    expect(told).toContain("docs/en/guide/other.md: the original, docs/guide/other.md, is missing");
    expect(told).toContain(
      "docs/page.md: the link /guide/other leads to a page that is not there: docs/guide/other.md",
    );
  });
});

test("a section whose original has changed is named, until it is marked", () => {
  const notes: Notes = Object.fromEntries(
    [...siteOf(files).get("es")!].map(([path, page]) => [path, noteOf(sourcesOf(page))]),
  );
  const told = (text: string, noted = notes) =>
    stalePages(siteOf(new Map([...files, ["page.md", text]])), "en", noted);
  expect(told(SPANISH)).toEqual([]);
  // Only laid out otherwise.
  expect(told(SPANISH.replace("Texto.\n", "Texto.\n\n").replace("y [más", "y\n[más"))).toEqual([]);
  const changed = SPANISH.replace("Texto.", "Otro texto.").replace('"Otra"', '"La otra"');
  expect(told(changed)).toEqual([
    "docs/en/page.md: #start, #first: the original has changed since this was translated; when it says the same: npm run -s translated -- docs/en/page.md",
  ]);
  const rest = Object.entries(notes["page.md"]!).filter(([id]) => id !== "third");
  expect(told(SPANISH, { ...notes, "page.md": Object.fromEntries(rest) })).toEqual([
    "docs/en/page.md: #third: not yet marked as translated; when it says the same: npm run -s translated -- docs/en/page.md",
  ]);
});

test("the pages are read whole: each heading of each page is one of its sections", () => {
  const site = siteOf(readFiles());
  for (const [language, pages] of site) {
    for (const { path, sections } of pages.values()) {
      const headings = sections.filter(({ level }) => level > 0);
      const written = headings.filter(({ source }) => /^#+ .*\{#[\w-]+\}/.test(source));
      expect([language, path, written.length]).toEqual([language, path, headings.length]);
    }
  }
});
