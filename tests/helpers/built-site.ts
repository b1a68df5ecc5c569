import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

/** The files that can link to others. */
const TEXTS = new Set([".html", ".xml", ".svg", ".txt", ".css"]);

/** A built site: the text of each file that can link to others, nothing for the others. */
export type BuiltSite = ReadonlyMap<string, string | undefined>;

/** Reads one, by its files' paths without a slash in front. */
export function readBuiltSite(folder = ".vitepress/dist"): BuiltSite {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        const text = TEXTS.has(extname(name)) ? readFileSync(path, "utf8") : undefined;
        return [path.slice(folder.length + 1).replaceAll("\\", "/"), text];
      }),
  );
}

/** The file that a host serves at an address, if any. */
export function fileAt(site: BuiltSite, path: string): string | undefined {
  const plain = decodeURIComponent(path).slice(1);
  const candidates =
    plain === "" || plain.endsWith("/") ? [`${plain}index.html`] : [plain, `${plain}.html`];
  return candidates.find((file) => site.has(file));
}

/** Where a host serves a file. */
export function addressOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "")}`;
}
