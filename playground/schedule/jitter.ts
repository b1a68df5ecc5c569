/** Varies a latency (virtual ms). */
export type Jitter = (ms: number) => number;

export const noJitter: Jitter = (ms) => ms;

/**
 * Reproducible jitter: between half and one and a half times the latency, in
 * whole ms. The same seed gives the same sequence on every platform.
 */
export function seededJitter(seed: number): Jitter {
  const random = seededRandom(seed);
  return (ms) => Math.round(ms * (0.5 + random()));
}

/** Numbers in [0, 1): the public-domain generator mulberry32, 32-bit integers only. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
