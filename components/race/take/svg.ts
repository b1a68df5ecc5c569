import { createApp, h, ref } from "vue";
import { languageKey } from "../../composables/language.js";
import type { RaceModel } from "../model.js";
import { timesOf } from "../model.js";
import style from "../picture/picture.css?inline";
import ExportPicture from "./ExportPicture.vue";

/** Pixels of the axis of a short run, at least, and of a long one, at most. */
const WIDTH = { least: 720, most: 6000, perMoment: 36 };

const OWN = `
.export__paper { fill: var(--carrera-paper); }
.export__title { font-size: 14px; font-weight: 700; }
.export__source { font-size: 10px; text-anchor: end; fill: var(--carrera-ink-2); }
`;

/**
 * The picture as the text of an SVG file, drawn by the page's own components
 * in the colours that `element` has now. It needs no other file.
 */
export function svgOf(
  models: readonly RaceModel[],
  element: Element,
  language: string,
): { text: string; width: number; height: number } {
  const moments = timesOf(models).length;
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, moments * WIDTH.perMoment));
  const css = resolved(style + OWN, getComputedStyle(element));
  const host = document.createElement("div");
  const app = createApp({ render: () => h(ExportPicture, { models, width, css }) });
  app.provide(languageKey, ref(language));
  app.mount(host);
  const svg = host.querySelector("svg")!;
  const text = new XMLSerializer().serializeToString(svg);
  const size = { width: svg.width.baseVal.value, height: svg.height.baseVal.value };
  app.unmount();
  return { text: text.replaceAll("<!---->", ""), ...size };
}

/** The stylesheet with each of the page's variables replaced by what it is here. */
function resolved(css: string, computed: CSSStyleDeclaration): string {
  return css
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/var\((--carrera-[\w-]+)\)/g, (_, name: string) =>
      computed.getPropertyValue(name).trim(),
    );
}
