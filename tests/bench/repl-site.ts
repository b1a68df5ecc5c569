import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";

/** Builds a page with `@vue/repl` and Monaco, and what it would fetch from elsewhere beside it. */
export async function buildRepl(): Promise<string> {
  const root = resolve(".cache/repl");
  const site = join(root, "dist");
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const entry = JSON.stringify(resolve("tests/bench/programs/repl.ts"));
  writeFileSync(join(root, "main.ts"), `import ${entry};\n`);
  writeFileSync(
    join(root, "index.html"),
    '<!doctype html><style>html,body,#app{height:100%;margin:0}</style><div id="app"></div><script type="module" src="/main.ts"></script>\n',
  );
  await build({
    root,
    configFile: false,
    logLevel: "silent",
    define: { __VUE_PROD_DEVTOOLS__: "false", __VUE_OPTIONS_API__: "true" },
    worker: { format: "es" },
  });
  copyFileSync("node_modules/vue/dist/vue.runtime.esm-browser.prod.js", join(site, "vue.js"));
  copyFileSync("node_modules/typescript/lib/typescript.js", join(site, "typescript.js"));
  writeFileSync(join(site, "nothing.js"), "");
  return site;
}
