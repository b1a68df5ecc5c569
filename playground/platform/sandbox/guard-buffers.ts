import { blobBytes, bufferOf, bytesOf } from "./bytes.js";
import type { Room } from "./room.js";

type Constructor = new (...args: unknown[]) => object;

/** The kinds of typed arrays, and the bytes of an element. */
const KINDS: Readonly<Record<string, number>> = {
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
 * Counts the bytes of all buffers, typed arrays and blobs that are constructed
 * from now on. The browser's own limit is the computer's memory, since they lie
 * outside of the heap.
 */
export function guardBuffers(scope: object, room: Room): void {
  const guard = (name: string, size: number, bytes: (made: object, first: unknown) => number) => {
    const original = (scope as Record<string, Constructor | undefined>)[name];
    if (original === undefined) return; // newer than this browser
    const guarded: Constructor = new Proxy(original, {
      construct(target, args: unknown[], newTarget: Constructor) {
        const [first] = args;
        // A number is refused before anything is made. What else there is may change while it is read.
        const known = typeof first === "number" && args.length === 1;
        if (known) room.spend(size * first);
        const made = Reflect.construct(
          target,
          args,
          newTarget === guarded ? target : newTarget,
        ) as object;
        if (!known) room.spend(bytes(made, first));
        return made;
      },
    });
    Object.defineProperty(original.prototype, "constructor", { value: guarded });
    Object.defineProperty(scope, name, { value: guarded });
  };
  for (const [name, size] of Object.entries(KINDS)) {
    // A view of a buffer that is there already costs nothing.
    guard(name, size, (made, first) => (bufferOf(made) === first ? 0 : bytesOf(made)));
  }
  guard("ArrayBuffer", 1, bytesOf);
  guard("Blob", 0, blobBytes);
  guard("File", 0, blobBytes);
}
