import { extname } from "node:path";
import type { Page } from "playwright/test";
import { addressOfFile, fileAt, type BuiltSite } from "./built-site.js";

interface Linking {
  readonly links: readonly string[];
  /** What can be linked to within it. */
  readonly ids: readonly string[];
  /** Why it cannot be read. */
  readonly broken?: string;
}

export interface LinkReport {
  /** One line for each link that leads nowhere: the file, the link, why. */
  readonly problems: readonly string[];
  /** How many were followed within the site. */
  readonly followed: number;
  /** Links to other sites, which are not asked. */
  readonly outside: ReadonlySet<string>;
}

/** By the file's text: most stay the same from one check to the next. */
const known = new Map<string, Linking>();

/**
 * Follows all links within a built site, to the place on the page; `tab` is a page of
 * a browser, whose parsers read the files. `origin` is where the site says it is.
 */
export async function checkLinks(tab: Page, site: BuiltSite, origin: string): Promise<LinkReport> {
  const texts = [...site].filter((entry): entry is [string, string] => entry[1] !== undefined);
  const read = new Map<string, Linking>();
  for (const [file, text] of texts) {
    const links = known.get(text) ?? (await readLinks(tab, file, text));
    known.set(text, links);
    read.set(file, links);
  }

  const problems: string[] = [];
  const outside = new Set<string>();
  let followed = 0;
  for (const [file, { links, broken }] of read) {
    if (broken !== undefined) problems.push(`${file}: ${broken}`);
    for (const link of new Set(links)) {
      const why = follow(file, link);
      if (why !== undefined) problems.push(`${file}: «${link}» ${why}`);
    }
  }
  return { problems, followed, outside };

  function follow(file: string, link: string): string | undefined {
    if (link === "" || link !== link.trim()) return "is empty or has spaces around it";
    const base = origin + addressOfFile(file);
    if (!URL.canParse(link, base)) return "is no address";
    const url = new URL(link, base);
    if (/^(data|blob|mailto):$/.test(url.protocol)) return undefined;
    if (url.origin !== origin) {
      outside.add(url.href);
      const fine = url.protocol === "https:" && url.hostname.includes(".");
      return fine ? undefined : "leads to another site, and not by https";
    }
    followed += 1;
    const target = fileAt(site, url.pathname);
    if (target === undefined) return "is nowhere on the site";
    const id = decodeURIComponent(url.hash.slice(1));
    if (id === "" || read.get(target)?.ids.includes(id)) return undefined;
    return `has no place «${id}» on ${target}`;
  }
}

async function readLinks(tab: Page, file: string, text: string): Promise<Linking> {
  const all = (from: string, pattern: RegExp) => [...from.matchAll(pattern)].map(([, one]) => one!);
  switch (extname(file)) {
    case ".html":
      return tab.evaluate(readDocument, [text, "text/html"] as const);
    case ".css":
      return { links: all(text, /url\(["']?([^)"'#]+)["']?\)/g), ids: [] };
    case ".txt": {
      const prose = text.replace(/^(`{3,}).*\n[^]*?^\1$/gm, "");
      return { links: all(prose, /(?:\]\(|^Sitemap: |<(?=https:))([^)>\s]+)/gm), ids: [] };
    }
    default:
      return tab.evaluate(readDocument, [text, "application/xml"] as const);
  }
}

/** Runs in the browser. */
function readDocument([text, type]: readonly [string, "text/html" | "application/xml"]): Linking {
  const links: string[] = [];
  const ids: string[] = [];
  const parsed = new DOMParser().parseFromString(text, type);
  const broken = parsed.querySelector("parsererror")?.textContent ?? undefined;
  if (broken === undefined) collect(parsed);
  return { links, ids, broken };

  function collect(root: Document): void {
    for (const element of root.querySelectorAll("*")) {
      if (element.id !== "") ids.push(element.id);
      for (const name of ["href", "src", "poster", "data"])
        if (element.hasAttribute(name)) links.push(element.getAttribute(name)!);
      for (const candidate of element.getAttribute("srcset")?.split(",") ?? [])
        links.push(candidate.trim().split(" ")[0]!);
      if (element.matches("meta[property='og:url'], meta[property='og:image']"))
        links.push(element.getAttribute("content")!);
      if (element.localName === "loc") links.push(element.textContent);
      // A feed has pages' HTML in it.
      if (element.localName === "content" && element.getAttribute("type") === "html")
        collect(new DOMParser().parseFromString(element.textContent, "text/html"));
    }
  }
}
