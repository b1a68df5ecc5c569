// What a program finds in the simulation of Deno: as much of Deno's own declarations as works there.

declare namespace Deno {
  export type Signal = "SIGINT" | "SIGTERM" | "SIGHUP" | "SIGUSR1" | "SIGUSR2";

  export const args: string[];
  export const pid: number;
  export const build: { readonly os: string; readonly arch: string };
  export const version: { readonly deno: string; readonly typescript: string; readonly v8: string };

  /** The environment variables; `BOT_TOKEN` is one. */
  export const env: {
    get(name: string): string | undefined;
    has(name: string): boolean;
    set(name: string, value: string): void;
    delete(name: string): void;
    toObject(): Record<string, string>;
  };

  export function exit(code?: number): never;
  /** Listens to a signal of the operating system's. */
  export function addSignalListener(signal: Signal, listener: () => void): void;
  export function removeSignalListener(signal: Signal, listener: () => void): void;

  export interface ServeOptions {
    readonly port?: number;
    readonly hostname?: string;
    readonly signal?: AbortSignal;
    readonly onListen?: (address: { readonly hostname: string; readonly port: number }) => void;
    readonly onError?: (error: unknown) => Response | Promise<Response>;
  }
  export type ServeHandler = (request: Request) => Response | Promise<Response>;
  export interface HttpServer {
    readonly finished: Promise<void>;
    shutdown(): Promise<void>;
  }
  /** Serves HTTP requests: Telegram's, in the simulation. */
  export function serve(handler: ServeHandler): HttpServer;
  export function serve(options: ServeOptions, handler: ServeHandler): HttpServer;
  export function serve(options: ServeOptions & { readonly handler: ServeHandler }): HttpServer;

  export type Kv = import("@deno/kv").Kv;
  /** Opens the key-value store: the simulated database. */
  export function openKv(path?: string): Promise<Kv>;
}

declare module "https://deno.land/std*/http/server.ts" {
  export function serve(handler: Deno.ServeHandler): Promise<void>;
}
