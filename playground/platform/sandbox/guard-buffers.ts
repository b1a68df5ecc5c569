import { CarreraError } from "../../errors.js";

type Constructor = new (...args: unknown[]) => object;

/** A kind of buffers or typed arrays, and the bytes of an element. */
const KINDS: Readonly<Record<string, number>> = {
  ArrayBuffer: 1,
  Int8Array: 1,
  Uint8Array: 1,
  Uint8ClampedArray: 1,
  Int16Array: 2,
  Uint16Array: 2,
  Float16Array: 2,
  Int32Array: 4,
  Uint32Array: 4,
  Float32Array: 4,
  BigInt64Array: 8,
  BigUint64Array: 8,
  Float64Array: 8,
};

/**
 * Counts the bytes of all buffers and typed arrays that are made from now on, and
 * throws `memory-full` when they are more than `most`. The browser's own limit is
 * the computer's memory, since buffers lie outside of the heap. What the garbage
 * collector takes back counts all the same: nobody tells when it does.
 */
export function guardBuffers(scope: object, most: number): void {
  let left = most;
  const spend = (bytes: number) => {
    left -= bytes || 0; // what is no number is none for a buffer either
    if (left < 0) throw new CarreraError("memory-full", { megabytes: Math.round(most / 2 ** 20) });
  };
  const buffer = ArrayBuffer.prototype;
  const byteLength = Object.getOwnPropertyDescriptor(buffer, "byteLength")!.get!;
  /** Whether a typed array is to be a view of a buffer that is there already. */
  const isBuffer = (value: unknown) => {
    try {
      byteLength.call(value);
      return true;
    } catch {
      return false;
    }
  };
  for (const [name, size] of Object.entries(KINDS)) {
    const original = (scope as Record<string, Constructor | undefined>)[name];
    if (original === undefined) continue; // newer than this browser
    const guarded: Constructor = new Proxy(original, {
      construct(target, args: unknown[], newTarget: Constructor) {
        const known = typeof args[0] === "number" || name === "ArrayBuffer";
        if (known) spend(size * Math.max(Number(args[0]), reserved(args[1]), 0));
        const from = newTarget === guarded ? target : newTarget;
        const made = Reflect.construct(target, args, from) as ArrayBufferView;
        if (!known && !isBuffer(args[0])) spend(made.byteLength);
        return made;
      },
    });
    Object.defineProperty(original.prototype, "constructor", { value: guarded });
    Object.defineProperty(scope, name, { value: guarded });
  }
}

/** The most that a buffer may grow to. */
function reserved(options: unknown): number {
  const most = (options as { maxByteLength?: unknown } | undefined)?.maxByteLength;
  return typeof most === "number" ? most : 0;
}
