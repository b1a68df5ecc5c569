import type { HeadConfig } from "vitepress";
import type { Plugin } from "vite";
import { TOUCH } from "../components/editor/whenLargeEditor.js";

/** What the build tells of one of its files. */
interface Chunk {
  readonly imports: readonly string[];
  /** The page, when it is one's. */
  readonly page: string | undefined;
  readonly modules: readonly string[];
}

const PAGE = /\/docs\/(.+\.md)$/;
const EDITOR = /\/components\/editor\/CodeEditor\.vue$/;
/** Modules of the large editor, for a page's language: its texts come before it. */
const largeFor = (language: string) =>
  new RegExp(
    `/nls/lang/${language.toLowerCase()}\\.js$|/editor/monaco/(?:monaco\\.ts|MonacoEditor\\.vue)$`,
  );

/**
 * Lets a page's modules be fetched side by side. VitePress names those that the page
 * imports itself; what they import in turn the browser would find one after the other.
 * A page with an editor fetches the large one as well, unless it is not going to be
 * shown; it is run later, once the plain one stands there.
 */
export function earlyModules() {
  const chunks = new Map<string, Chunk>();

  /** With all that they import, in the order in which they were met. */
  function closure(names: readonly string[]): Set<string> {
    const found = new Set(names);
    for (const name of found) for (const next of chunks.get(name)?.imports ?? []) found.add(next);
    return found;
  }
  const filesWith = (pattern: RegExp) =>
    [...chunks].filter(([, { modules }]) => modules.some((id) => pattern.test(id)));

  return {
    plugin: {
      name: "carrera-early-modules",
      generateBundle(_options, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type !== "chunk" || this.environment.config.consumer !== "client") continue;
          const page = PAGE.exec(file.facadeModuleId ?? "")?.[1];
          chunks.set(name, { imports: file.imports, page, modules: file.moduleIds });
        }
      },
    } satisfies Plugin,

    /** For the head of a page, by its path in `docs`, and its language's tag. */
    headOf(page: string, language: string): HeadConfig[] {
      const own = [...chunks].find(([, chunk]) => chunk.page === page);
      if (own === undefined) return [];
      const known = [own[0], ...own[1].imports];
      const all = closure(known);
      const deeper = [...all].filter((name) => !known.includes(name));
      const head = deeper.map((name): HeadConfig => [
        "link",
        { rel: "modulepreload", href: `/${name}` },
      ]);
      const hasEditor = filesWith(EDITOR).some(([name]) => all.has(name));
      return hasEditor ? [...head, largeEditor(language)] : head;
    },
  };

  function largeEditor(language: string): HeadConfig {
    const names = closure(filesWith(largeFor(language)).map(([name]) => name));
    const links = JSON.stringify([...names].map((name) => `/${name}`));
    return [
      "script",
      {},
      `if(!matchMedia(${JSON.stringify(TOUCH)}).matches&&!navigator.connection?.saveData)for(const href of ${links})document.head.append(Object.assign(document.createElement("link"),{rel:"modulepreload",href}))`,
    ];
  }
}
