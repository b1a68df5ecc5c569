import type { CompiledProgram } from "../snippet/compile.js";
import type { RunError, RunResult } from "../world/result.js";
import type { Settings } from "../world/settings.js";

/** From the page to the engine. `run` numbers the request. */
export interface RunRequest {
  readonly kind: "run";
  readonly run: number;
  readonly program: CompiledProgram;
  readonly settings: Partial<Settings>;
}

/** From the engine to the page. */
export type EngineMessage =
  | { readonly kind: "done"; readonly run: number; readonly result: RunResult }
  | { readonly kind: "broken"; readonly run: number; readonly error: RunError };

export function isRunRequest(data: unknown): data is RunRequest {
  return isRecord(data) && data.kind === "run" && typeof data.run === "number";
}

export function isEngineMessage(data: unknown): data is EngineMessage {
  if (!isRecord(data) || typeof data.run !== "number") return false;
  return data.kind === "done"
    ? isRecord(data.result)
    : data.kind === "broken" && isRecord(data.error);
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null;
}
