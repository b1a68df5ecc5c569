import type { Crowd } from "./crowd.js";

/** The settings that are numbers: all whole. */
export const FIELDS = [
  "users",
  "messages",
  "spacing",
  "read",
  "write",
  "api",
  "concurrency",
  "seed",
] as const;
export type Field = (typeof FIELDS)[number];

interface Limits {
  readonly min: number;
  readonly max: number;
  /** As far as the slider goes: the range that is worth playing with. */
  readonly slider: number;
  /** Where the slider rests while there is no value. */
  readonly rest?: number;
}

/** A phone takes 500 messages in a fraction of a second. Durations in virtual ms. */
export const MOST_MESSAGES = 500;

export const limits: Readonly<Record<Field, Limits>> = {
  users: { min: 1, max: MOST_MESSAGES, slider: 20 },
  messages: { min: 1, max: MOST_MESSAGES, slider: 20 },
  spacing: { min: 0, max: 2000, slider: 200 },
  read: { min: 0, max: 5000, slider: 200 },
  write: { min: 0, max: 5000, slider: 200 },
  api: { min: 0, max: 5000, slider: 200 },
  concurrency: { min: 1, max: 500, slider: 50, rest: 50 },
  seed: { min: 0, max: 999_999, slider: 100, rest: 0 },
};

/** Why a value cannot be used; the locales hold the sentences. */
export interface ProblemData {
  "not-a-number": Record<string, never>;
  "out-of-range": { min: number; max: number };
  /** All people together would send more than a phone bears. */
  "too-many": { messages: number; most: number };
}
export type Problem = {
  [C in keyof ProblemData]: { readonly code: C; readonly data: ProblemData[C] };
}[keyof ProblemData];

/** Reads what somebody typed: the number, or what is wrong with it. */
export function readNumber(field: Field, text: string): number | Problem {
  if (!/^\s*[+-]?\d+\s*$/.test(text)) return { code: "not-a-number", data: {} };
  const { min, max } = limits[field];
  const value = Number(text);
  // `+ 0` since `-0` is no number that one would type.
  return value >= min && value <= max ? value + 0 : { code: "out-of-range", data: { min, max } };
}

/** What is wrong with numbers that are fine one by one. */
export function crowdProblem({ users, messages }: Crowd): Problem | null {
  const all = users * messages;
  if (all <= MOST_MESSAGES) return null;
  return { code: "too-many", data: { messages: all, most: MOST_MESSAGES } };
}
