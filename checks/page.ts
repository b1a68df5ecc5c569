import { resolve } from "node:path";
import { createMarkdownRenderer, disposeMdItInstance, type MarkdownEnv } from "vitepress";
import { partsOf, type Part, type Token } from "./parts.js";

/** A heading and what stands below it, up to the next one; the first is what stands before all headings. */
export interface Section {
  /** The heading's id; `START` for the first. */
  readonly id: string;
  /** 1 to 6, and 0 for the first. */
  readonly level: number;
  /** As it was written: front matter and heading, too. */
  readonly source: string;
  readonly parts: readonly Part[];
}

export interface Page {
  /** Its path below its language's folder, such as `advanced/scaling.md`. */
  readonly path: string;
  readonly frontmatter: Readonly<Record<string, unknown>>;
  readonly sections: readonly Section[];
  /** What a link to a place of the page can name. */
  readonly ids: ReadonlySet<string>;
}

export const START = "start";

const DOCS = resolve("docs");
/** As VitePress reads pages, without the colours of their code: it is no renderer for anybody else. */
disposeMdItInstance();
const markdown = await createMarkdownRenderer(DOCS, { highlight: (code) => code });
disposeMdItInstance();

/** Reads a page, whose path is one below `folder`, its language's. */
export function readPage(path: string, text: string, folder: string): Page {
  const env: MarkdownEnv = { path: resolve(DOCS, path), relativePath: path, cleanUrls: true };
  const tokens = markdown.parse(text, env);
  const lines = text.split("\n");
  const above = lines.length - (env.content ?? text).split("\n").length;
  const starts: { index: number; line: number; token?: Token }[] = [{ index: 0, line: 0 }];
  tokens.forEach((token, index) => {
    if (token.type !== "heading_open" || token.level > 0) return;
    starts.push({ index, line: above + token.map![0], token });
  });
  const sections = starts.map(({ index, line, token }, i): Section => {
    const next = starts[i + 1];
    return {
      id: token === undefined ? START : String(token.attrGet("id")),
      level: token === undefined ? 0 : Number(token.tag.slice(1)),
      source: lines.slice(line, next?.line).join("\n").trim(),
      parts: partsOf(tokens.slice(index, next?.index), `${folder}/${path}`),
    };
  });
  const named = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
  return {
    path,
    frontmatter: env.frontmatter ?? {},
    sections,
    ids: new Set([...sections.map(({ id }) => id), ...named]),
  };
}
