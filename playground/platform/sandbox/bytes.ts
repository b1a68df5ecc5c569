/** The language's own accessors: a program's class can have others of the same name. */
function accessor<T>(owner: object, name: string): (of: object) => T {
  const { get } = Object.getOwnPropertyDescriptor(owner, name)!;
  return (of) => get!.call(of) as T;
}

const { isView } = ArrayBuffer;
const typedArray = Object.getPrototypeOf(Int8Array.prototype) as object;
const viewed = accessor<number>(typedArray, "byteLength");
const reserved = accessor<number>(
  ArrayBuffer.prototype,
  "maxByteLength" in ArrayBuffer.prototype ? "maxByteLength" : "byteLength",
);

/** The buffer that a typed array shows. */
export const bufferOf = accessor<ArrayBuffer>(typedArray, "buffer");
/** The bytes of a blob. */
export const blobBytes = accessor<number>(Blob.prototype, "size");
export const mapSize = accessor<number>(Map.prototype, "size");
export const setSize = accessor<number>(Set.prototype, "size");

const { values } = Object;

/** The bytes of all the buffers of a clone, wherever in it they are. */
export function clonedBytes(clone: unknown): number {
  let bytes = 0;
  const objects = new Set([Object(clone) as object]);
  // A set that grows is gone through to its end.
  for (const one of objects) {
    if (isView(one)) objects.add(one.buffer);
    else if (one instanceof ArrayBuffer) bytes += reserved(one);
    else for (const part of partsOf(one)) if (Object(part) === part) objects.add(part as object);
  }
  return bytes;
}

function partsOf(one: object): Iterable<unknown> {
  if (one instanceof Map) return [...one.keys(), ...one.values()];
  return one instanceof Set || Array.isArray(one) ? (one as Iterable<unknown>) : values(one);
}

/** The bytes of a typed array, or the most that a buffer may grow to. */
export function bytesOf(one: object): number {
  return isView(one) ? viewed(one) : reserved(one);
}
