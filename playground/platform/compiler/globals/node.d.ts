// What a program finds in the simulation of Node: as much of Node's own declarations as works there.

declare namespace NodeJS {
  export interface ProcessEnv {
    [name: string]: string | undefined;
  }

  export interface Process {
    /** The environment variables; `BOT_TOKEN` is one. */
    readonly env: ProcessEnv;
    readonly argv: string[];
    readonly pid: number;
    readonly platform: string;
    readonly version: string;
    readonly versions: Record<string, string>;
    exitCode: number | undefined;
    /** Listens to a signal such as SIGINT or SIGTERM. */
    on(event: string, listener: (...args: any[]) => void): this;
    once(event: string, listener: (...args: any[]) => void): this;
    off(event: string, listener: (...args: any[]) => void): this;
    addListener(event: string, listener: (...args: any[]) => void): this;
    removeListener(event: string, listener: (...args: any[]) => void): this;
    kill(pid: number, signal?: string): true;
    nextTick(action: (...args: any[]) => void, ...args: any[]): void;
    uptime(): number;
    hrtime: { (): [number, number]; bigint(): bigint };
    cwd(): string;
    memoryUsage(): Record<"rss" | "heapTotal" | "heapUsed" | "external" | "arrayBuffers", number>;
    exit(code?: number): never;
  }
}

declare var process: NodeJS.Process;
declare var global: typeof globalThis;

declare function setImmediate(action: (...args: any[]) => void, ...args: any[]): unknown;
declare function clearImmediate(immediate: unknown): void;

declare class Buffer extends Uint8Array {
  static from(data: string | ArrayLike<number> | ArrayBufferLike, encoding?: string): Buffer;
  static alloc(size: number): Buffer;
  static concat(list: readonly Uint8Array[]): Buffer;
  static isBuffer(value: unknown): value is Buffer;
  static byteLength(text: string, encoding?: string): number;
  toString(encoding?: string, start?: number, end?: number): string;
  equals(other: Uint8Array): boolean;
}

declare module "process" {
  export default process;
  export const env: NodeJS.Process["env"];
  export const exit: NodeJS.Process["exit"];
  export const argv: NodeJS.Process["argv"];
}
declare module "node:process" {
  export * from "process";
  export { default } from "process";
}

declare module "http" {
  export interface IncomingMessage extends AsyncIterable<Uint8Array> {
    readonly method?: string;
    readonly url?: string;
    readonly headers: Record<string, string | undefined>;
    readonly httpVersion: string;
    setEncoding(encoding: string): this;
    on(event: string, listener: (...args: any[]) => void): this;
    once(event: string, listener: (...args: any[]) => void): this;
    off(event: string, listener: (...args: any[]) => void): this;
    resume(): this;
  }
  export interface ServerResponse {
    statusCode: number;
    readonly headersSent: boolean;
    readonly writableEnded: boolean;
    setHeader(name: string, value: string | number): this;
    writeHead(status: number, headers?: Record<string, string | number>): this;
    write(data: string | Uint8Array): boolean;
    end(data?: string | Uint8Array): this;
    on(event: string, listener: (...args: any[]) => void): this;
    once(event: string, listener: (...args: any[]) => void): this;
  }
  export type RequestListener = (request: IncomingMessage, response: ServerResponse) => unknown;
  export interface Server {
    listen(port?: number, listener?: () => void): this;
    listen(port: number, host: string, listener?: () => void): this;
    close(listener?: () => void): this;
    on(event: string, listener: (...args: any[]) => void): this;
    once(event: string, listener: (...args: any[]) => void): this;
  }
  export function createServer(listener?: RequestListener): Server;
  const http: { createServer: typeof createServer };
  export default http;
}
declare module "node:http" {
  export * from "http";
  export { default } from "http";
}

declare module "crypto" {
  export function randomUUID(): string;
  export function randomBytes(size: number): Buffer;
  export const webcrypto: Crypto;
  const crypto: { randomUUID: typeof randomUUID; randomBytes: typeof randomBytes };
  export default crypto;
}
declare module "node:crypto" {
  export * from "crypto";
  export { default } from "crypto";
}
