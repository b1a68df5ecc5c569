import purify from "dompurify";
import mermaid from "mermaid";

/** What Mermaid's own parser made of a sequence diagram. */
export interface ParsedDiagram {
  /** What heads the columns. */
  readonly heads: readonly string[];
  readonly boxes: readonly string[];
  /** The texts of messages and notes, in order. */
  readonly texts: readonly string[];
  /** Bars: how many begin, and how many end. */
  readonly begun: number;
  readonly ended: number;
  /** Grounds of another colour: each as the texts that stand on it. */
  readonly grounds: readonly (readonly string[])[];
}

interface Database {
  getActors(): Map<string, { description: string }>;
  getBoxes(): { name: string }[];
  getMessages(): { type: number; message: unknown }[];
  LINETYPE: Record<string, number>;
}

/**
 * What Mermaid's parser asks of a page for the titles of boxes, where there is
 * none: whether a word is a colour, and to clean the title. Our titles need no
 * cleaning; with a real page, the browser tests draw the same diagrams.
 */
const page = globalThis as { window?: unknown };
page.window ??= { CSS: { supports: () => true } };
Object.assign(purify, { addHook: () => {}, sanitize: (text: string) => text });

/** @throws what Mermaid says when it does not accept the text */
export async function parseMermaid(text: string): Promise<ParsedDiagram> {
  const { diagramType } = await mermaid.parse(text);
  if (diagramType !== "sequence") throw new Error(`a ${diagramType} diagram`);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const db = diagram.db as unknown as Database;
  const { LINETYPE } = db;
  const messages = db.getMessages();
  const told = messages.filter(({ message }) => typeof message === "string" && message !== "");
  const count = (type: string) => messages.filter((one) => one.type === LINETYPE[type]).length;
  const grounds: string[][] = [];
  let on = false;
  for (const { type, message } of messages) {
    if (type === LINETYPE.RECT_START) grounds.push([]);
    if (type === LINETYPE.RECT_START || type === LINETYPE.RECT_END)
      on = type === LINETYPE.RECT_START;
    else if (on && typeof message === "string" && message !== "")
      grounds.at(-1)!.push(decoded(message));
  }
  return {
    heads: [...db.getActors().values()].map(({ description }) => decoded(description)),
    boxes: db.getBoxes().map(({ name }) => decoded(name)),
    texts: told
      .filter(({ type }) => type !== LINETYPE.RECT_START)
      .map(({ message }) => decoded(message as string)),
    begun: count("ACTIVE_START"),
    ended: count("ACTIVE_END"),
    grounds,
  };
}

/** Mermaid keeps entities in a writing of its own until it draws them. */
function decoded(text: string): string {
  return text
    .replace(/<br\/>/g, "\n")
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
