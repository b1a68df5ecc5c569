import { CodedError } from "../errors.js";

/** What makes a command of the lab unusable; the locale files hold the sentences. */
export interface UsageData {
  "no-command": Record<string, never>;
  "unknown-command": { command: string };
  "unknown-scenario": { name: string };
  "no-file": Record<string, never>;
  "extra-argument": { argument: string };
  "unknown-option": { option: string; known: readonly string[] };
  "bad-option": { option: string; value: string; expected: string };
  /** Both `--json` and `--export`. */
  "two-outputs": Record<string, never>;
  /** `unlink` without a link, or with both `--json` and `--out`. */
  "no-link": Record<string, never>;
  "two-outputs-unlink": Record<string, never>;
  /** What would be written is there already. */
  "files-exist": { files: readonly string[] };
  "file-missing": { file: string };
  "file-unreadable": { file: string; detail: string };
  "file-unwritable": { file: string; detail: string };
}

export type UsageCode = keyof UsageData;

export class UsageError<C extends UsageCode = UsageCode> extends CodedError<UsageData, C> {
  override readonly name = "UsageError";
}
