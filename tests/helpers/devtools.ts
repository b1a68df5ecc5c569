import type { ChromeTrace } from "../../playground/trace/exports/perfetto.js";

// What the importer asks of a page.
const scope = globalThis as { DOMRect?: unknown };
scope.DOMRect ??= Object;
const { TraceModel } = await import("@paulirish/trace_engine");

/** A thread as Chromium's DevTools see it. */
export interface SeenThread {
  readonly process: string;
  readonly name: string;
  /** Its slices, by name, in order. */
  readonly slices: readonly string[];
}

/** Opens a trace with the importer of Chromium's own performance panel. */
export async function openInDevTools(trace: ChromeTrace): Promise<SeenThread[]> {
  const model = TraceModel.Model.createWithAllHandlers();
  await model.parse(structuredClone(trace.traceEvents) as never);
  const { Meta, Renderer } = model.parsedTrace()!.data;
  return [...Renderer.processes].flatMap(([pid, { threads }]) =>
    [...threads].map(([, { name, entries }]) => ({
      process: String(Meta.processNames.get(pid)?.args.name),
      name: String(name),
      slices: entries.filter(({ ph }) => ph === "X").map((entry) => entry.name),
    })),
  );
}
