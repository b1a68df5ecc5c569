import { Unzlib, zlibSync } from "fflate";

/** How much is read before one looks how much came of it: deflate gives a thousand times that at most. */
const SLICE = 512;

/** Bytes in zlib's format, which ends with a sum to check them by. */
export function squeeze(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 9 });
}

/**
 * The bytes again. It stops as soon as they are more than `most`, so that a few
 * bytes which claim to be gigabytes cost nothing.
 */
export function expand(squeezed: Uint8Array, most: number): Uint8Array | "broken" | "too-large" {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Unzlib((piece, last) => {
    pieces.push(piece);
    size += piece.length;
    ended ||= last;
  });
  try {
    for (let at = 0; at < squeezed.length; at += SLICE) {
      const end = Math.min(at + SLICE, squeezed.length);
      stream.push(squeezed.subarray(at, end), end === squeezed.length);
      if (size > most) return "too-large";
    }
  } catch {
    return "broken";
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return ended && sumAtEnd(squeezed) === adler32(bytes) ? bytes : "broken";
}

function sumAtEnd(squeezed: Uint8Array): number {
  const { buffer, byteOffset, byteLength } = squeezed;
  return byteLength < 4 ? -1 : new DataView(buffer, byteOffset + byteLength - 4).getUint32(0);
}

/** Zlib's sum, which fflate writes and does not check. */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}
