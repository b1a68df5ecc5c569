import type { RaceModel } from "../model.js";
import { pngOf } from "./png.js";
import { svgOf } from "./svg.js";

export type Format = "svg" | "png";

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

async function filesOf(format: Format, luggage: Luggage): Promise<File[]> {
  const { models, element, language } = luggage;
  const name = `carrera-${models.map(({ run }) => run.id).join("-")}.${format}`;
  const svg = svgOf(models, element, language);
  if (format === "png") return [{ name, blob: await pngOf(svg) }];
  return [{ name, blob: new Blob([svg.text], { type: "image/svg+xml" }) }];
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
