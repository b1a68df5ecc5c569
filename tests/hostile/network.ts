import { real, type HostileProgram } from "./program.js";

/** The address of the server that nobody may reach, and of a port without HTTP. */
export interface Targets {
  readonly http: string;
  /** Host and port. */
  readonly tcp: string;
}

/** How a call of what is not there ends. */
const gone = "ran error TypeError: real.";

/** Programs that try to reach a server. */
export function network({ http, tcp }: Targets): readonly HostileProgram[] {
  const url = (path: string) => JSON.stringify(`${http}/${path}`);
  const ws = (path: string) => JSON.stringify(`${http.replace("http", "ws")}/${path}`);
  const attack = (source: string) => `${real}\n${source}`;
  const inner = (path: string) => JSON.stringify(`fetch("${http}/${path}")`);
  return [
    {
      name: "fetch, which is the simulation's",
      source: `await fetch(${url("virtual")});`,
      expected: "ran error CarreraError network-not-simulated",
    },
    {
      name: "the real fetch",
      source: attack(`real.fetch(${url("fetch")});`),
      expected: gone,
      reaches: "http",
    },
    {
      name: "fetch with a Request",
      source: attack(
        `real.fetch(new real.Request(${url("request")}, { method: "POST", body: "secret", mode: "no-cors" }));`,
      ),
      expected: gone,
      reaches: "http",
    },
    {
      name: "fetch of another port",
      source: attack(`real.fetch("http://${tcp}/", { mode: "no-cors" });`),
      expected: gone,
      reaches: "tcp",
    },
    {
      name: "XMLHttpRequest",
      source: attack(
        `const request = new real.XMLHttpRequest(); request.open("GET", ${url("xhr")}); request.send();`,
      ),
      expected: gone,
      reaches: "http",
    },
    {
      name: "XMLHttpRequest that waits",
      source: attack(
        `const request = new real.XMLHttpRequest(); request.open("GET", ${url("xhr-sync")}, false); request.send();`,
      ),
      expected: gone,
      reaches: "http",
    },
    {
      name: "WebSocket",
      source: attack(`new real.WebSocket(${ws("ws")});`),
      expected: gone,
      reaches: "http",
    },
    {
      name: "WebSocket to another port",
      source: attack(`new real.WebSocket("ws://${tcp}/");`),
      expected: gone,
      reaches: "tcp",
    },
    {
      name: "EventSource",
      source: attack(`new real.EventSource(${url("events")});`),
      expected: gone,
      reaches: "http",
    },
    // Not even without a policy: a sandboxed frame is no secure context, which it asks for.
    {
      name: "WebTransport",
      source: attack(
        `const line = new real.WebTransport("https://${tcp}/"); line.ready.catch(() => {}); line.closed.catch(() => {});`,
      ),
      expected: gone,
    },
    {
      name: "importScripts",
      source: attack(`real.importScripts(${url("script.js")});`),
      expected: gone,
      reaches: "http",
    },
    {
      name: "importScripts of a data URL",
      source: attack(
        `real.importScripts("data:text/javascript," + encodeURIComponent(${inner("data-script")}));`,
      ),
      expected: gone,
      reaches: "http",
    },
    {
      name: "importScripts of a blob",
      source: attack(
        `real.importScripts(real.URL.createObjectURL(new Blob([${inner("blob-script")}])));`,
      ),
      expected: gone,
      reaches: "http",
    },
    {
      name: "import() of http",
      source: `await import(${url("module.js")});`,
      expected: "refused snippet-unknown-import",
    },
    {
      name: "import() of an address put together",
      source: `const where = ${url("module.js")}; await import(where);`,
      expected: "ran error CarreraError snippet-unknown-import",
    },
    {
      name: "import() of a data URL",
      source: `const where = "data:text/javascript," + ${inner("data-module")}; await import(where);`,
      expected: "ran error CarreraError snippet-unknown-import",
    },
    {
      name: "import() of a blob",
      source: `const where = URL.createObjectURL(new Blob([${inner("blob-module")}])); await import(where);`,
      expected: "ran error CarreraError snippet-unknown-import",
    },
    {
      name: "new Function",
      source: `new Function("where", "return fetch(where)")(${url("function")});`,
      expected: "ran error EvalError",
      reaches: "http",
    },
    {
      name: "import() by new Function",
      source: `new Function("where", "return import(where)")(${url("function-module.js")});`,
      expected: "ran error EvalError",
      reaches: "http",
    },
    {
      name: "the constructor of async functions",
      source: `(async () => {}).constructor("await fetch(" + ${JSON.stringify(url("async-function"))} + ")")();`,
      expected: "ran error EvalError",
      reaches: "http",
    },
    {
      name: "eval, indirectly",
      source: `(0, eval)(${inner("eval")});`,
      expected: "ran error EvalError",
      reaches: "http",
    },
    {
      name: "a timer with a text",
      source: attack(`real.setTimeout(${inner("timer")}, 0);`),
      expected: gone,
      reaches: "http",
    },
    {
      name: "a worker of its own",
      source: attack(`new real.Worker(URL.createObjectURL(new Blob([${inner("worker")}])));`),
      expected: gone,
      reaches: "http",
    },
    {
      name: "a font",
      source: attack(`new real.FontFace("x", 'url("${http}/font.woff")').load().catch(() => {});`),
      expected: gone,
      reaches: "http",
    },
    {
      name: "sendBeacon",
      source: attack(`real.navigator.sendBeacon(${url("beacon")}, "secret");`),
      expected: "ran error TypeError",
    },
    {
      name: "a cache that fetches",
      source: attack(
        `real.caches.open("x").then((one) => one.add(${url("cache")})).catch(() => {});`,
      ),
      expected: "ran error TypeError",
    },
    {
      name: "a module that is loaded by require",
      source: `require(${url("require.js")});`,
      expected: /^(?:ran error CarreraError|refused) snippet-unknown-import/,
    },
  ];
}
