import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import { chunkTexts, engineText, programNames } from "../../playground/build/engine.js";

/** A page that has the sandbox as the global `sandbox`, and nothing else. */
export interface SandboxPage {
  readonly origin: string;
  /** Paths that were asked for, but for the page's own. */
  readonly requests: string[];
  close(): Promise<void>;
}

declare global {
  /** There in the page. */
  const sandbox: typeof import("../../playground/platform/sandbox/sandbox.js");
}

/**
 * Serves such a page from a port of its own. `change` makes another text of a
 * file of the sandbox's, for tests that take a part of it away.
 */
export async function serveSandbox(
  change: (path: string, text: string) => string = (_, text) => text,
): Promise<SandboxPage> {
  const files = await filesOf(change);
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, "http://localhost");
    const text = files.get(pathname);
    if (text === undefined) requests.push(`${request.method} ${pathname}`);
    response.writeHead(text === undefined ? 404 : 200, {
      "content-type": pathname === "/" ? "text/html" : "text/javascript",
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function filesOf(change: (path: string, text: string) => string) {
  const chunks = [...(await chunkTexts())];
  const url = (name: string) => `/plugins/${name}.js`;
  const engine = {
    url: "/engine.js",
    chunks: Object.fromEntries(chunks.map(([name]) => [name, url(name)])),
    names: programNames,
  };
  const { outputFiles } = await build({
    entryPoints: ["playground/platform/sandbox/sandbox.ts"],
    bundle: true,
    format: "iife",
    globalName: "sandbox",
    write: false,
    plugins: [
      {
        name: "engine",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^virtual:carrera-engine$/ }, ({ path }) => ({
            path,
            namespace: "engine",
          }));
          onLoad({ filter: /.*/, namespace: "engine" }, () => ({
            contents: JSON.stringify(engine),
            loader: "json",
          }));
        },
      },
    ],
  });
  const files = new Map([
    [
      "/",
      `<!doctype html><title>Carrera</title><link rel="icon" href="data:,"><script src="/sandbox.js"></script><body>`,
    ],
    ["/sandbox.js", outputFiles[0]!.text],
    ["/engine.js", await engineText()],
    ...chunks.map(([name, text]) => [url(name), text] as const),
  ]);
  for (const [path, text] of files) files.set(path, change(path, text));
  return files;
}
