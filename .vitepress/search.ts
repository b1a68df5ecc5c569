import type { DefaultTheme, MarkdownEnv, MarkdownRenderer } from "vitepress";
import type { PlainEnv } from "./plainFences.js";
import { termsWithout } from "./searchTerms.js";

type LocalSearch = Extract<DefaultTheme.Config["search"], { provider: "local" }>;

/** What a language says of the search: `locales/xx/site.ts`. */
export interface SearchTexts {
  readonly search: DefaultTheme.LocalSearchOptions["translations"];
  /** Words that say nothing, in small letters and without accents, with spaces between. */
  readonly searchIgnores: string;
}

/** Left over from HTML: an index is made of its text. */
const ENTITIES = ["quot", "lt", "gt", "amp"];
/** Of two files with the same name but for the flavour, one is enough. */
const GROUP = /^::: code-group\n[^]*?^:::$/gm;

/**
 * The search of all languages. A page's front matter says under `search` what
 * readers may look for whom one of its sections answers: its id, and their words.
 */
export function localSearch(locales: Readonly<Record<string, SearchTexts>>): LocalSearch {
  const wanted = new Map<string, string>();
  const texts = Object.values(locales);

  /** The page as it is indexed. */
  async function render(source: string, env: MarkdownEnv, markdown: MarkdownRenderer) {
    const plain: PlainEnv = {
      ...env,
      plainFence: ({ content }) => `<pre>${escape(content)}</pre>`,
    };
    const html = await markdown.renderAsync(source.replace(GROUP, firstFlavour), plain);
    const { search } = plain.frontmatter ?? {};
    if (search === false) return "";
    const address = `/${env.relativePath.replace(/(?:(^|\/)index)?\.md$/, "$1")}`;
    for (const [id, words] of Object.entries(search ?? {}))
      wanted.set(`${address}#${id}`, String(words));
    return html;
  }

  const options = {
    fields: ["title", "titles", "text", "wanted"],
    extractField: (section: Record<string, unknown>, field: string) =>
      field === "wanted" ? wanted.get(String(section.id)) : section[field],
    processTerm: termsWithout([
      ...ENTITIES,
      ...texts.flatMap((one) => one.searchIgnores.split(" ")),
    ]),
  };
  return {
    provider: "local",
    options: {
      _render: render,
      locales: Object.fromEntries(
        Object.entries(locales).map(([index, { search }]) => [index, { translations: search }]),
      ),
      miniSearch: {
        options,
        searchOptions: {
          boost: { wanted: 8, title: 4, titles: 2, text: 1 },
          // What a glossary says in a line, a page explains.
          boostDocument: (address: string) => (/\/glossary(#|$)/.test(address) ? 0.4 : 1),
          // The word that is still being written, and endings; a number is never nearly another.
          prefix: (term, index, terms) =>
            term.length > 3 || (index === terms.length - 1 && term.length > 1),
          fuzzy: (term) => (/^\d|^.{1,3}$/.test(term) ? false : 0.2),
        },
      },
    },
  };
}

function firstFlavour(group: string): string {
  let first = true;
  return group.replace(/^<<< .*\n/gm, (line) => {
    const kept = first;
    first = false;
    return kept ? line : "";
  });
}

function escape(text: string): string {
  return text.replace(/[<>&"]/g, " ");
}
