import { exportJson } from "../../../playground/trace/exports/json.js";
import { mermaid } from "../../../playground/trace/exports/mermaid.js";
import { chromeTrace } from "../../../playground/trace/exports/perfetto.js";
import { files as en } from "../../../locales/en/files.js";
import { files as es } from "../../../locales/es/files.js";
import { textsIn } from "../../composables/texts.js";
import type { RaceModel, RaceRun } from "../model.js";
import { pngOf } from "./png.js";
import { svgOf } from "./svg.js";

export type Format = "svg" | "png" | "json" | "mermaid" | "perfetto";

/** What there is to take along. */
export interface Luggage {
  readonly models: readonly RaceModel[];
  /** The visualizer's element, whose colours are taken. */
  readonly element: HTMLElement;
  readonly language: string;
}

/** Makes the files and hands them to the browser. @throws Error when a picture cannot be drawn */
export async function download(format: Format, luggage: Luggage): Promise<void> {
  for (const { name, blob } of await filesOf(format, luggage)) save(blob, name);
}

interface File {
  readonly name: string;
  readonly blob: Blob;
}

/** A picture shows all runs; of everything else each run has a file of its own. */
async function filesOf(format: Format, luggage: Luggage): Promise<File[]> {
  const { models, element, language } = luggage;
  if (format === "svg" || format === "png") {
    const svg = svgOf(models, element, language);
    const blob = format === "png" ? await pngOf(svg) : textFile(svg.text, "image/svg+xml");
    return [{ name: `carrera-${models.map(({ run }) => run.id).join("-")}.${format}`, blob }];
  }
  const words = textsIn(language, es, en, (texts) => texts.exports);
  return models.map(({ run }) => {
    const name = `carrera-${run.id}`;
    switch (format) {
      case "mermaid":
        return { name: `${name}.mmd`, blob: textFile(mermaid(run.trace, words.mermaid)) };
      case "perfetto": {
        const trace = JSON.stringify(chromeTrace(run.trace, words.perfetto));
        return { name: `${name}.perfetto.json`, blob: textFile(trace, "application/json") };
      }
      case "json":
        return { name: `${name}.json`, blob: textFile(jsonOf(run), "application/json") };
    }
  });
}

function jsonOf({ trace, lines, origin }: RaceRun): string {
  return exportJson({ ...origin, ...(lines && { lines }), trace });
}

function textFile(text: string, type = "text/plain"): Blob {
  return new Blob([text], { type: `${type};charset=utf-8` });
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
