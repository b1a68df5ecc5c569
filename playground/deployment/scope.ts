import type { CarreraError } from "../errors.js";
import type { Language } from "../snippet/compile.js";
import type { Instance } from "./instance.js";
import { createNodeHttp } from "./node-http.js";
import { createServe, type FetchHandler } from "./web-http.js";

type Listener = (...args: unknown[]) => unknown;

/** What a scope takes from the realm. */
export interface Shared {
  /** Environment variables that each process starts with. */
  readonly env: Readonly<Record<string, string>>;
  readonly crypto: Readonly<Record<string, unknown>>;
  /** Virtual ms since the start of the run. */
  now(): number;
  /** The database as Deno KV. */
  openKv(): unknown;
  /** Tells what a server's handler threw. */
  report(reason: unknown): void;
  /** An error for what cannot work here. */
  unavailable(name: string): CarreraError;
}

/** What one process has of its own: globals by name, and modules by canonical name. */
export interface Scope {
  readonly globals: Readonly<Record<string, unknown>>;
  readonly modules: Readonly<Record<string, unknown>>;
}

/** The platform's objects for a process of the program: Node's, and in a Deno program Deno's. */
export function createScope(instance: Instance, language: Language, shared: Shared): Scope {
  const env: Record<string, string> = { ...shared.env };
  const process = createProcess(instance, env, shared);
  const serve = createServe(instance, (reason) => shared.report(reason));
  const legacyServe = (handler: FetchHandler) => {
    serve(handler);
    return new Promise<void>(() => {});
  };
  return {
    globals: {
      process,
      // Programs tell their platform by it: only a Deno program may find it.
      Deno: language === "deno" ? createDeno(instance, env, serve, shared) : undefined,
    },
    modules: {
      process,
      http: createNodeHttp(instance),
      crypto: shared.crypto,
      "deno-std-http": { serve: legacyServe },
      "@deno/kv": { openKv: () => Promise.resolve(shared.openKv()) },
    },
  };
}

function createProcess(instance: Instance, env: Record<string, string>, shared: Shared) {
  const later = (action: () => void) => void Promise.resolve().then(action);
  const process = {
    env,
    argv: ["node", "bot"],
    pid: instance.id,
    platform: "linux",
    version: "v20.0.0",
    versions: { node: "20.0.0" },
    exitCode: undefined as number | undefined,
    on: (event: string, listener: Listener) => {
      instance.on(event, listener);
      return process;
    },
    once: (event: string, listener: Listener) => {
      const once = (...args: unknown[]) => {
        instance.off(event, once);
        listener(...args);
      };
      instance.on(event, once);
      return process;
    },
    off: (event: string, listener: Listener) => {
      instance.off(event, listener);
      return process;
    },
    kill: (_pid: number, signal = "SIGTERM") => {
      later(() => {
        if (!instance.emit(signal, signal)) instance.exit();
      });
      return true;
    },
    nextTick: (action: Listener, ...args: unknown[]) => later(() => action(...args)),
    uptime: () => shared.now() / 1000,
    hrtime: Object.assign(() => [Math.floor(shared.now() / 1000), 0], {
      bigint: () => BigInt(Math.round(shared.now() * 1e6)),
    }),
    cwd: () => "/",
    memoryUsage: () => ({ rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 }),
    exit: () => instance.exit(),
  };
  return { ...process, addListener: process.on, removeListener: process.off };
}

function createDeno(
  instance: Instance,
  env: Record<string, string>,
  serve: unknown,
  shared: Shared,
) {
  const missing = (name: string) => () => {
    throw shared.unavailable(`Deno.${name}`);
  };
  return {
    args: [],
    pid: instance.id,
    build: { os: "linux", arch: "x86_64" },
    version: { deno: "2.0.0", typescript: "5.9.3", v8: "" },
    env: {
      get: (name: string) => env[name],
      has: (name: string) => name in env,
      set: (name: string, value: string) => void (env[name] = value),
      delete: (name: string) => Reflect.deleteProperty(env, name),
      toObject: () => ({ ...env }),
    },
    serve,
    addSignalListener: (signal: string, listener: Listener) => instance.on(signal, listener),
    removeSignalListener: (signal: string, listener: Listener) => instance.off(signal, listener),
    exit: () => instance.exit(),
    readTextFile: missing("readTextFile"),
    readFile: missing("readFile"),
    writeTextFile: missing("writeTextFile"),
    writeFile: missing("writeFile"),
    open: missing("open"),
    openKv: () => Promise.resolve(shared.openKv()),
    connect: missing("connect"),
    listen: missing("listen"),
    Command: missing("Command"),
  };
}
