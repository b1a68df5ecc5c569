// What Node has and Deno does not: CommonJS, and timers that are objects.

declare function require(specifier: string): any;
declare var module: { exports: any };
declare var exports: any;
declare var __filename: string;
declare var __dirname: string;

declare namespace NodeJS {
  export interface Timeout {
    ref(): this;
    /** Keeps the process alive no longer. */
    unref(): this;
    hasRef(): boolean;
    [Symbol.toPrimitive](): number;
  }
}

declare function setTimeout(
  action: (...args: any[]) => void,
  delay?: number,
  ...args: any[]
): NodeJS.Timeout;
declare function setInterval(
  action: (...args: any[]) => void,
  delay?: number,
  ...args: any[]
): NodeJS.Timeout;
declare function clearTimeout(timer: NodeJS.Timeout | string | number | undefined): void;
declare function clearInterval(timer: NodeJS.Timeout | string | number | undefined): void;
