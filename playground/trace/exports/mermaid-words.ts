import type { RunStatus, UpdateArrived } from "../events.js";

/** The texts of a Mermaid diagram, in the reader's language. Times are virtual ms. */
export interface MermaidWords {
  readonly bot: string;
  readonly database: string;
  readonly telegram: string;
  /** Heads the column of everybody who writes, when they are many. */
  readonly people: string;
  /** Heads the column of what the bot does outside of any update. */
  readonly program: string;
  /** One of several processes of the bot. */
  process(instance: number): string;
  /** An update, by its text. */
  update(name: string): string;
  /** Puts the time before what happened then. */
  at(ms: number, text: string): string;
  /** Says of which update, or of whom, a line is, where its column does not. */
  of(whose: string, text: string): string;
  /** `owner` is the chat or person whose session it is. */
  session(owner: string): string;
  /** A session under a key that is no chat's or person's id. */
  keyed(key: string): string;

  /** `group` is null in a private chat. */
  sends(text: string, type: UpdateArrived["type"], group: string | null): string;
  /** Nothing came of an edit or a press. */
  void(text: string, reason: "no-message" | "no-button"): string;
  readonly dropped: string;
  readonly begins: string;
  /** The bot got it once more by polling. */
  readonly beginsAgain: string;
  held(behind: readonly string[]): string;
  readonly passes: string;
  fails(error: string): string;

  asks(session: string): string;
  /** `value` is undefined where nothing is stored. */
  reads(value: string | undefined, version: number): string;
  saves(session: string, value: string | undefined): string;
  stored(version: number): string;
  refused(expected: number, version: number): string;
  /** `by` wrote over what the updates `gone` had changed; null for the program itself. */
  lost(by: string | null, gone: readonly string[]): string;

  replies(text: string, group: string | null): string;
  /** Any other call of the Bot API that does something in a chat. */
  calls(method: string, text: string | undefined, group: string | null): string;
  rejects(method: string, text: string | undefined, code: number, description: string): string;
  /** Telegram brings an update to the webhook again. */
  again(attempt: number): string;
  /** What became of a delivery that was not accepted; `status` null: no response came in time. */
  undelivered(status: number | null, retryIn: number | undefined): string;

  signal(signal: string): string;
  processStarts(instance: number): string;
  /** `updates` were in its hands. */
  processEnds(instance: number, updates: readonly string[]): string;
  crashes(error: string): string;
  waits(update: string, behind: readonly string[]): string;
  neverFetched(update: string): string;
  /** The run goes on for `moments` that are not in the diagram. */
  leftOut(moments: number): string;
  ended(status: RunStatus, lostWrites: number): string;
}
