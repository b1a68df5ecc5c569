import { badRequest, type Payload } from "./answers.js";
import { commandEntities } from "./entities.js";
import type { Entity } from "./messages.js";
import { isRecord, structure } from "./params.js";

export interface FormattedText {
  readonly text: string;
  readonly entities?: readonly Entity[];
}

/**
 * A text as Telegram keeps it. HTML loses its tags to entities; MarkdownV2 is
 * kept as it was written, marks and all, since Carrera does not parse it.
 *
 * @param field the payload's field with the text: `text` or `caption`
 * @throws ApiError 400 when the HTML or the parse mode is unusable
 */
export function formatted(payload: Payload, field: "text" | "caption"): FormattedText {
  const value = payload[field];
  const source = typeof value === "string" ? value : typeof value === "number" ? `${value}` : "";
  const mode = payload.parse_mode;
  const given = payload[field === "text" ? "entities" : "caption_entities"];
  if (given === undefined && (mode === undefined || mode === "")) return withCommands(source, []);
  if (given !== undefined) {
    const list = structure(given, "entities");
    return withCommands(source, Array.isArray(list) ? (list.filter(isRecord) as Entity[]) : []);
  }
  switch (String(mode).toLowerCase()) {
    case "html":
      return parseHtml(source);
    case "markdown":
    case "markdownv2":
      return withCommands(source, []);
    default:
      throw badRequest("unsupported parse_mode");
  }
}

const TAGS: Readonly<Record<string, string>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  code: "code",
  pre: "pre",
  a: "text_link",
  blockquote: "blockquote",
  "tg-spoiler": "spoiler",
};

const CHARACTERS: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };
const TOKEN = /<(\/?)([a-z][a-z0-9-]*)([^>]*)>|<|&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;

interface OpenTag {
  readonly name: string;
  readonly offset: number;
  readonly attributes: string;
}

function parseHtml(source: string): FormattedText {
  const entities: Entity[] = [];
  const open: OpenTag[] = [];
  let text = "";
  let done = 0;
  for (const match of source.matchAll(TOKEN)) {
    const [token, slash, tag, attributes = "", decimal, hex, character] = match;
    text += source.slice(done, match.index);
    done = match.index + token.length;
    const name = tag?.toLowerCase();
    if (name !== undefined) {
      const offset = text.length;
      if (slash === "") open.push(openTag(name, offset, attributes, at(source, match.index)));
      else {
        const begun = closeTag(open.pop(), name, at(source, match.index));
        const entity = entityOf(begun, offset - begun.offset);
        if (entity !== undefined) entities.push(entity);
      }
    } else if (token === "<") {
      throw unparsable(`Unsupported start tag "" at byte offset ${at(source, match.index)}`);
    } else if (character !== undefined) text += CHARACTERS[character] ?? token;
    else text += codePoint(decimal, hex) ?? token;
  }
  text += source.slice(done);
  const left = open.pop();
  if (left !== undefined) {
    throw unparsable(`Can't find end tag corresponding to start tag "${left.name}"`);
  }
  entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
  return withCommands(text, entities);
}

function openTag(name: string, offset: number, attributes: string, byte: number): OpenTag {
  if (TAGS[name] === undefined) {
    throw unparsable(`Unsupported start tag "${name}" at byte offset ${byte}`);
  }
  return { name, offset, attributes };
}

function closeTag(begun: OpenTag | undefined, name: string, byte: number): OpenTag {
  if (begun === undefined) throw unparsable(`Unexpected end tag at byte offset ${byte}`);
  if (begun.name !== name) {
    throw unparsable(
      `Unmatched end tag at byte offset ${byte}, expected "</${begun.name}>", found "</${name}>"`,
    );
  }
  return begun;
}

/** Nothing for a tag around no text, or a link that leads nowhere. */
function entityOf({ name, offset, attributes }: OpenTag, length: number): Entity | undefined {
  if (length === 0) return undefined;
  const entity = { type: TAGS[name]!, offset, length };
  if (name !== "a") return entity;
  const match = HREF.exec(attributes);
  const url = match?.[1] ?? match?.[2] ?? match?.[3];
  return url === undefined ? undefined : { ...entity, url };
}

function codePoint(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Telegram counts bytes of UTF-8 where it points at a place. */
function at(source: string, index: number): number {
  return new TextEncoder().encode(source.slice(0, index)).length;
}

function unparsable(reason: string) {
  return badRequest(`can't parse entities: ${reason}`);
}

/** Telegram itself finds the commands in a text. */
function withCommands(text: string, entities: readonly Entity[]): FormattedText {
  const commands = commandEntities(text) ?? [];
  if (commands.length === 0) return entities.length === 0 ? { text } : { text, entities };
  const fresh = commands.filter(
    (command) =>
      !entities.some(({ type, offset }) => type === "bot_command" && offset === command.offset),
  );
  return { text, entities: [...entities, ...fresh].sort((a, b) => a.offset - b.offset) };
}
