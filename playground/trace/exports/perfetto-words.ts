import type { RunStatus } from "../events.js";
import type { Phase } from "../state.js";

/** What an update is doing; `fetched`: Telegram gave it to the bot, which has not begun it. */
export type TracedPhase = Exclude<Phase, "finished" | "failed"> | "fetched";

/** The texts of a Chrome trace, in the reader's language. */
export interface PerfettoWords {
  /** Names of processes: a chat, the database, the bot. */
  chat(name: string): string;
  /** That of inline queries, which belong to no chat. */
  readonly noChat: string;
  readonly database: string;
  readonly bot: string;
  /** Names of threads: an update, and what the bot does outside of any. */
  update(name: string, from: string): string;
  readonly program: string;
  /** `owner` is the chat or person whose session it is. */
  session(owner: string): string;
  /** A session under a key that is no chat's or person's id. */
  keyed(key: string): string;
  readonly phases: Readonly<Record<TracedPhase, string>>;

  /** What the times of the file are. */
  readonly clock: string;
  /** The counter of what is in the bot's hands, and its series. */
  readonly inHands: string;
  readonly atWork: string;
  readonly held: string;
  /** The counter of a session's versions. */
  versions(session: string): string;
  /** A stored version; `value` is undefined where nothing is stored. */
  version(version: number, value: string | undefined, lost: boolean): string;
  /** The arrow from a write to a read that saw it. */
  readonly sees: string;

  arrives(from: string, text: string): string;
  replies(text: string): string;
  rejects(method: string, code: number, description: string): string;
  refused(expected: number, version: number): string;
  fails(error: string): string;
  /** Telegram's request is at a process, or at nobody's: null. */
  delivery(attempt: number, instance: number | null): string;
  /** `status` is null when no response came in time. */
  undelivered(status: number | null): string;
  readonly cutOff: string;
  readonly dropped: string;
  /** `by` wrote over what the updates `gone` had changed; null for the program itself. */
  lost(by: string | null, gone: readonly string[]): string;
  signal(signal: string): string;
  processStarts(instance: number): string;
  processEnds(instance: number): string;
  crashes(error: string): string;
  ended(status: RunStatus): string;
}
