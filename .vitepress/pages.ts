import type { PageData } from "vitepress";

/** A language of the site. */
export interface PageLanguage {
  readonly lang: string;
  /** What its addresses begin with: `/`, `/en/`. */
  readonly base: string;
}

/** A page in one of its languages. */
export interface Twin {
  readonly lang: string;
  readonly address: string;
}

export type Pages<T extends PageLanguage = PageLanguage> = ReturnType<typeof pagesToRead<T>>;

/**
 * The pages that are there to be read: not what is embedded elsewhere, nor what is
 * said when there is no page. VitePress tells of each when it reads it. The original
 * is the first of the languages.
 */
export function pagesToRead<T extends PageLanguage>(languages: readonly T[]) {
  const pages = new Map<string, PageData>();

  /** The one whose base the address begins with; the longest, since `/` begins all. */
  function languageOf(address: string): T {
    return languages
      .filter(({ base }) => address.startsWith(base))
      .reduce((best, one) => (one.base.length > best.base.length ? one : best));
  }

  return {
    languages,
    languageOf,
    note(page: PageData): void {
      if (page.frontmatter.layout !== false) pages.set(addressOf(page.relativePath), page);
    },
    /** By address. */
    all: pages as ReadonlyMap<string, PageData>,
    /** The page in each language that has it. */
    twinsOf(address: string): Twin[] {
      const path = address.slice(languageOf(address).base.length);
      return languages
        .map(({ lang, base }) => ({ lang, address: base + path }))
        .filter((twin) => pages.has(twin.address));
    },
  };
}

/** `/en/advanced/scaling` for `en/advanced/scaling.md`, `/en/` for `en/index.md`. */
export function addressOf(page: string): string {
  return `/${page.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, "")}`;
}
