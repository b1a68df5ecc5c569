import type { Messages } from "../../locales/index.js";
import { exportJson } from "../trace/exports/json.js";
import { mermaid } from "../trace/exports/mermaid.js";
import { chromeTrace } from "../trace/exports/perfetto.js";
import type { RunResult } from "../world/result.js";
import type { Settings } from "../world/settings.js";

export const EXPORT_FORMATS = ["mermaid", "perfetto", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a run is besides its result; `scenario` is null for a program that is not in the registry. */
export interface Origin {
  readonly scenario: string | null;
  readonly settings: Settings;
}

/** A run as the text of a file. */
export function exported(
  format: ExportFormat,
  { trace, lines }: RunResult,
  origin: Origin,
  { exports }: Messages,
): string {
  switch (format) {
    case "mermaid":
      return mermaid(trace, exports.mermaid);
    case "perfetto":
      return `${JSON.stringify(chromeTrace(trace, exports.perfetto))}\n`;
    case "json":
      return exportJson({ ...origin, lines, trace });
  }
}
