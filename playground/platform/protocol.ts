import type { SearchOptions, SearchProgress, SearchResult } from "../schedule/search.js";
import type { RunOptions } from "../world/options.js";
import type { RunError, RunResult } from "../world/result.js";
import type { Settings } from "../world/settings.js";

/** What a page asks of the engine. Programs are those of the worker's text, counted from 0. */
export type EngineTask =
  | { readonly kind: "open" }
  | {
      readonly kind: "run";
      readonly program: number;
      readonly settings: Partial<Settings>;
      readonly options: RunOptions;
    }
  | {
      readonly kind: "search";
      readonly program: number;
      readonly settings: Partial<Settings>;
      readonly options: Partial<SearchOptions>;
    };

/** The page does not want the answer to a task any more. */
export interface Cancel {
  readonly kind: "cancel";
}

/** From the page to the engine. `run` numbers the task; what comes back bears the same. */
export type EngineRequest = (EngineTask | Cancel) & { readonly run: number };

/** What the engine has to say to a task in the end. */
export type EngineAnswer =
  | { readonly kind: "opened" }
  | { readonly kind: "ran"; readonly result: RunResult }
  | { readonly kind: "searched"; readonly result: SearchResult }
  | { readonly kind: "failed"; readonly error: RunError };

/** What it says of a search now and then. */
export interface Progress {
  readonly kind: "progress";
  readonly progress: SearchProgress;
}

/** From the engine to the page. */
export type EngineMessage = (EngineAnswer | Progress) & { readonly run: number };

export function isEngineRequest(data: unknown): data is EngineRequest {
  if (!isRecord(data) || !Number.isInteger(data.run)) return false;
  switch (data.kind) {
    case "open":
    case "cancel":
      return true;
    case "run":
    case "search":
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
    case "searched":
      return isRecord(data.result);
    case "progress":
      return isRecord(data.progress);
    case "failed":
      return isRecord(data.error);
    default:
      return false;
  }
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null;
}
