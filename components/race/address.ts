import type { Detail } from "../../playground/trace/story.js";

/** What a visualizer shows, as its part of the address. */
export interface RaceView {
  /** The run on the stage; null for all of them, one below the other. */
  readonly run: string | null;
  readonly step: number;
  readonly detail: Detail;
}

const ALL_RUNS = "both";

/** `with.5`, `both.12.all`: the run, the step, the detail. */
export function viewToText({ run, step, detail }: RaceView): string {
  return [run ?? ALL_RUNS, step, ...(detail === "all" ? ["all"] : [])].join(".");
}

/** Null for a text that names no run that there is: then nothing is to be restored. */
export function viewFromText(text: string, runs: readonly string[]): RaceView | null {
  const [run, step = "0", detail, ...rest] = text.split(".");
  if (run === undefined || rest.length > 0 || !/^\d{1,6}$/.test(step)) return null;
  if (run !== ALL_RUNS && !runs.includes(run)) return null;
  if (detail !== undefined && detail !== "all") return null;
  return {
    run: run === ALL_RUNS ? null : run,
    step: Number(step),
    detail: detail === "all" ? "all" : "story",
  };
}
