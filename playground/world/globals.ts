import { Buffer } from "buffer/index.js";
import { VirtualRequest, VirtualResponse } from "../deployment/web-http.js";
import { CarreraError } from "../errors.js";
import { createProxy } from "../inspect/proxies.js";
import { seededRandom } from "../schedule/jitter.js";
import { createAbortSignal, VirtualAbortController } from "./abort.js";
import { createConsole } from "./console.js";
import { createDate } from "./date.js";
import { createFetch } from "./fetch.js";
import { createTimers } from "./timers.js";
import type { World } from "./world.js";

/** The names that a program and the libraries find in place of the platform's. */
export type Globals = Readonly<Record<string, unknown>>;

export const TOKEN = "1:carrera";
/** Environment variables that a program starts with. */
export const ENV = { BOT_TOKEN: TOKEN } as const;

/**
 * Virtual globals that serve whichever world is current. They are handed to
 * code as parameters of the function that holds it: nothing of the platform is
 * replaced. `now` is the wall clock (ms since 1970), `hooks` what instrumented code calls.
 * `reset` starts them afresh for the next run.
 */
export function createGlobals(
  world: () => World,
  now: () => number,
  hooks: Globals,
): { globals: Globals; reset: () => void } {
  const timers = createTimers(world);
  let random = seededRandom(0);

  const math = Object.create(Math, {
    random: { value: () => random(), writable: true, configurable: true },
  }) as Math;
  const later = (action: () => void) => void Promise.resolve().then(action);
  const globals: Record<string, unknown> = {
    ...hooks,
    ...timers.api,
    Date: createDate(now),
    Math: math,
    performance: { now: () => world().now(), timeOrigin: 0 },
    fetch: createFetch(world, timers.guard),
    console: createConsole(world),
    crypto: createCrypto(() => random()),
    AbortController: VirtualAbortController,
    AbortSignal: createAbortSignal(timers.timeout),
    queueMicrotask: later,
    // For the libraries; each process of the program has its own.
    process: { env: { ...ENV }, nextTick: later, versions: {}, platform: "linux" },
    Deno: undefined,
    Buffer,
    Proxy: createProxy(),
    Request: VirtualRequest,
    Response: VirtualResponse,
    MessageChannel: unavailable("MessageChannel"),
    Worker: unavailable("Worker"),
    XMLHttpRequest: unavailable("XMLHttpRequest"),
    WebSocket: unavailable("WebSocket"),
    window: undefined,
    self: undefined,
    document: undefined,
    navigator: undefined,
    localStorage: undefined,
  };
  // Defined, not assigned: some of the names are accessors of the real object.
  const described = Object.entries(globals).map(([name, value]) => {
    // A program can print them: minifying takes their names away.
    if (typeof value === "function") Object.defineProperty(value, "name", { value: name });
    return [name, { value, writable: true, configurable: true, enumerable: true }];
  });
  const globalObject = Object.create(
    globalThis,
    Object.fromEntries(described) as PropertyDescriptorMap,
  ) as Record<string, unknown>;
  globals.globalThis = globalObject;
  globals.global = globalObject;

  return {
    globals,
    reset() {
      timers.clear();
      random = seededRandom(world().settings.seed ?? 0);
    },
  };
}

function createCrypto(random: () => number) {
  const byte = () => Math.floor(random() * 256);
  return {
    getRandomValues<T extends ArrayBufferView>(array: T): T {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      for (let i = 0; i < bytes.length; i++) bytes[i] = byte();
      return array;
    },
    randomUUID(): string {
      const hex = Array.from({ length: 16 }, byte);
      hex[6] = (hex[6]! & 0x0f) | 0x40;
      hex[8] = (hex[8]! & 0x3f) | 0x80;
      const text = hex.map((value) => value.toString(16).padStart(2, "0")).join("");
      return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    },
  };
}

function unavailable(name: string) {
  return function Unavailable() {
    throw new CarreraError("platform-not-simulated", { name });
  };
}
