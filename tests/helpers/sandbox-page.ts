import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build, type Plugin } from "esbuild";
import { chunkTexts, engineText, programNames } from "../../playground/build/engine.js";

/** A page that has the sandbox as the global `sandbox`, and nothing else. */
export interface SandboxPage {
  readonly origin: string;
  /** What was asked for, but for the page's own files. */
  readonly requests: string[];
  close(): Promise<void>;
}

declare global {
  /** There in the page. */
  const sandbox: typeof import("../../playground/platform/sandbox/sandbox.js");
}

/** Parts that a test takes away, to see that another part holds, or that this one was needed. */
export interface SandboxParts {
  /** Changes the page's script; each text must be there. */
  readonly replace?: readonly (readonly [string, string])[];
  /** Modules of the worker, in playground/platform/sandbox, and what stands in their place. */
  readonly modules?: Readonly<Record<string, string>>;
}

/** Serves such a page from a port of its own. */
export async function serveSandbox(parts: SandboxParts = {}): Promise<SandboxPage> {
  const files = await filesOf(parts);
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, "http://localhost");
    const text = files.get(pathname);
    if (text === undefined) requests.push(`${request.method} ${pathname}`);
    response.writeHead(text === undefined ? 404 : 200, {
      "content-type": pathname === "/" ? "text/html" : "text/javascript",
      "access-control-allow-origin": "*",
    });
    response.end(text?.replaceAll("http://localhost:PORT", `http://${request.headers.host}`));
  });
  server.on("upgrade", (request, socket) => {
    requests.push(`UPGRADE ${request.url}`);
    socket.destroy();
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

const HTML = `<!doctype html><title>Carrera</title><link rel="icon" href="data:,">
<script src="/sandbox.js"></script><body><textarea>code of the visitor</textarea>`;

async function filesOf({ replace = [], modules = {} }: SandboxParts) {
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
      stub("engine", /^virtual:carrera-engine$/, () => `export default ${JSON.stringify(engine)}`),
    ],
  });
  let script = outputFiles[0]!.text;
  for (const [text, other] of replace) {
    if (!script.includes(text)) throw new Error(`the page's script has no ${text}`);
    script = script.replace(text, () => other);
  }
  const names = Object.keys(modules).join("|");
  const stubs =
    names === ""
      ? []
      : [
          stub(
            "parts",
            new RegExp(`/(?:${names})\\.js$`),
            (path) => modules[/([\w-]+)\.js$/.exec(path)![1]!]!,
          ),
        ];
  return new Map([
    ["/", HTML],
    ["/sandbox.js", script],
    ["/engine.js", await engineText(undefined, stubs)],
    ...chunks.map(([name, text]) => [url(name), text] as const),
  ]);
}

/** Puts text in the place of modules. */
function stub(namespace: string, filter: RegExp, contents: (path: string) => string): Plugin {
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, ({ path }) => ({ path, namespace }));
      onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents: contents(path),
        loader: "js",
      }));
    },
  };
}
