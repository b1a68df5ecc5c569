import type { Plugin } from "vite";

const MONACO = /monaco-editor\/esm\/vs\//;
/** Where Monaco starts workers of its own. */
const WORKERS = /monaco-editor\/esm\/vs\/languages\/features\/\w+\/workerManager\.js$/;
const STYLE = "\0monaco-style:";

/**
 * Leaves of Monaco what is ours to bring: its workers, of which the build would
 * make others, and its styles, which go with its code and not with every page.
 */
export function monaco(): Plugin {
  return {
    name: "carrera-monaco",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith(".css") || importer === undefined || !MONACO.test(importer)) {
        return undefined;
      }
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && `${STYLE}${found.id}.js`;
    },
    load(id) {
      if (!id.startsWith(STYLE)) return undefined;
      const file = id.slice(STYLE.length, -".js".length);
      return [
        `import text from ${JSON.stringify(`${file}?inline`)};`,
        'const style = document.createElement("style");',
        "style.textContent = text;",
        "document.head.append(style);",
      ].join("\n");
    },
    transform(code, id) {
      return WORKERS.test(id)
        ? code.replace(/createWorker: \(\) => new Worker\(.*\),/, "")
        : undefined;
    },
  };
}
