import type { RunOptions } from "../world/options.js";
import type { RunError, RunResult } from "../world/result.js";
import type { Settings } from "../world/settings.js";

/** What a page asks of the engine. */
export type EngineTask =
  | { readonly kind: "open" }
  | {
      readonly kind: "run";
      /** Which of the worker's programs, from 0. */
      readonly program: number;
      readonly settings: Partial<Settings>;
      readonly options: RunOptions;
    };

/** From the page to the engine. `run` numbers the request; what comes back bears the same. */
export type EngineRequest = EngineTask & { readonly run: number };

/** What the engine has to say to a request: how it ended. */
export type EngineAnswer =
  | { readonly kind: "opened" }
  | { readonly kind: "ran"; readonly result: RunResult }
  | { readonly kind: "failed"; readonly error: RunError };

/** From the engine to the page. */
export type EngineMessage = EngineAnswer & { readonly run: number };

export function isEngineRequest(data: unknown): data is EngineRequest {
  if (!isRecord(data) || !Number.isInteger(data.run)) return false;
  switch (data.kind) {
    case "open":
      return true;
    case "run":
      return Number.isInteger(data.program) && isRecord(data.settings) && isRecord(data.options);
    default:
      return false;
  }
}

export function isEngineMessage(data: unknown): data is EngineMessage {
  if (!isRecord(data) || !Number.isInteger(data.run)) return false;
  switch (data.kind) {
    case "opened":
      return true;
    case "ran":
      return isRecord(data.result);
    case "failed":
      return isRecord(data.error);
    default:
      return false;
  }
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null;
}
