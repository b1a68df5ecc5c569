import type { Unsupported } from "./snippet/unsupported.js";

/**
 * What can go wrong in ways that a person can meet. The engine throws a code
 * with its data; the locale files hold the sentence.
 */
export interface ErrorData {
  /** The program does not parse; `detail` is the compiler's own sentence. */
  "snippet-syntax": { detail: string };
  /** An import of a module that the simulation does not have. */
  "snippet-unknown-import": { specifier: string };
  /** An import of a module that needs what no simulation gives. */
  "snippet-unsupported-module": { specifier: string; what: Unsupported };
  /** A network address other than the Bot API's. */
  "network-not-simulated": { url: string };
  /** Something of the platform that cannot work in the simulation. */
  "platform-not-simulated": { name: string };
  /** The program asked for more memory than a sandbox gives. */
  "memory-full": { megabytes: number };
  /** The updates that a run was given are unusable. */
  "updates-not-json": { detail: string };
  "updates-not-array": Record<string, never>;
  "updates-empty": Record<string, never>;
  "updates-bad-entry": { index: number; field: string; value: string };
  "schedule-not-json": { detail: string };
  /** A schedule that comes from outside is unusable; `field` is empty when it is no object. */
  "schedule-unusable": { field: string; value: string };
  /** At a step, counted from 1, a schedule picks an operation that is not pending. */
  "schedule-not-pending": { step: number; operation: number };
  /** A run ended after so many steps, although the schedule has more picks. */
  "schedule-too-long": { steps: number; picks: number };
  /** A run's file is no JSON; no run's file; of a version that is not known; or has a bad field. */
  "export-not-json": { detail: string };
  "export-not-carrera": Record<string, never>;
  "export-version": { version: string };
  "export-bad-field": { field: string; value: string };
  /** A link to the playground holds no work; was cut off or altered; is of a version that is not known. */
  "link-empty": Record<string, never>;
  "link-broken": Record<string, never>;
  "link-version": { version: number };
  /** More than a link may hold; `kilobytes` is the most. */
  "link-too-large": { kilobytes: number };
  "link-bad-field": { field: string; value: string };
  /** A page cannot fetch the engine or a plugin; `detail` is the browser's own sentence. */
  "engine-unreachable": { url: string; detail: string };
  /** The engine's worker broke, and what was under way with it. */
  "engine-broken": { detail: string };
  /** A page cannot fetch the compiler; or it broke, and what was under way with it. */
  "compiler-unreachable": { url: string };
  "compiler-broken": { detail: string };
  /** The engine was disposed of before it answered. */
  "engine-closed": Record<string, never>;
}

export type ErrorCode = keyof ErrorData;

/** A place in the visitor's own source: 1-based line and column. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An error as a code with its data, of which `Data` lists all, and the place if it has one. */
export class CodedError<Data, C extends keyof Data & string> extends Error {
  constructor(
    readonly code: C,
    readonly data: Data[C],
    readonly place: Place | null = null,
  ) {
    super(`${code} ${JSON.stringify(data)}`);
  }
}

export class CarreraError<C extends ErrorCode = ErrorCode> extends CodedError<ErrorData, C> {
  override readonly name = "CarreraError";

  /** By name, since stubs in the libraries' bundle throw one from a copy of this class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    try {
      return value instanceof Error && value.name === "CarreraError" && "code" in value;
    } catch {
      return false; // a proxy that nobody may look at
    }
  }
}

/** The name and message of whatever was thrown, which may be anything, even hostile to a look. */
export function describeReason(reason: unknown): { name: string; message: string } {
  try {
    if (reason instanceof Error)
      return { name: cut(String(reason.name)), message: cut(String(reason.message)) };
    if (typeof reason === "object" && reason !== null) {
      return { name: "Error", message: cut(JSON.stringify(reason) ?? "{}") };
    }
    return { name: "Error", message: cut(String(reason)) };
  } catch {
    return { name: "Error", message: "[a thrown value that cannot be shown]" };
  }
}

/** Longer than any message that somebody reads. */
const LONGEST = 10_000;

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
