/**
 * Where virtual time starts: 2026-01-01T00:00:00Z, in ms since 1970. Not 0,
 * since the runner's queue takes `date > 0` as its test of containment.
 */
export const EPOCH = Date.UTC(2026, 0, 1);
