import { dirname, join, relative, resolve } from "node:path";
import type { MarkdownRenderer } from "vitepress";

export type Token = ReturnType<MarkdownRenderer["parse"]>[number];

/** Something of a page that has to be there in every language. */
export interface Part {
  readonly kind: "script" | "code" | "container" | "table" | "image" | "tag" | "list" | "link";
  /** All of it that does not depend on the language: two parts are the same when this is. */
  readonly what: string;
}

const CONTAINER = /^container_(.+)_open$/;
/** Comments of typed code are in the page's language. */
const COMMENT = /(?:^|\s)(?:#|\/\/) .*$/gm;
/** A tag of HTML, whose attributes may hold a `>` in quotation marks. */
const TAG = /<([A-Za-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/g;
const ATTRIBUTE = /([^\s="'/]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g;
/** Attributes that a reader reads. */
const READ = new Set(["title", "label", "alt", "caption", "aria-label", "placeholder", "summary"]);

/** What a run of tokens of a file holds, in its order. */
export function partsOf(tokens: readonly Token[], file: string): Part[] {
  return tokens
    .flatMap((token, index) => [
      ...blockParts(token, tokens.slice(index)),
      ...(token.children ?? []).flatMap(inlineParts),
    ])
    .map((part) => (part.kind === "script" ? { ...part, what: resolved(part.what, file) } : part));
}

/** A script's imports as the same from every folder. */
function resolved(script: string, file: string): string {
  return script.replace(
    /(["'])(\.\.?\/[^"']+)\1/g,
    (_, quote, path) => quote + join(dirname(file), path) + quote,
  );
}

function blockParts(token: Token, rest: readonly Token[]): Part[] {
  const container = CONTAINER.exec(token.type)?.[1];
  if (container !== undefined) return [{ kind: "container", what: `::: ${container}` }];
  switch (token.type) {
    case "fence":
      return [{ kind: "code", what: codeOf(token) }];
    case "table_open":
      return [{ kind: "table", what: tableOf(rest) }];
    case "bullet_list_open":
    case "ordered_list_open":
      return [{ kind: "list", what: listOf(token, rest) }];
    default:
      return htmlParts(token);
  }
}

function inlineParts(token: Token): Part[] {
  if (token.type === "link_open" && token.attrGet("class") !== "header-anchor") {
    return [{ kind: "link", what: token.attrGet("href") ?? "" }];
  }
  if (token.type === "image") return [{ kind: "image", what: token.attrGet("src") ?? "" }];
  return htmlParts(token);
}

function htmlParts({ type, content }: Token): Part[] {
  if (type !== "html_block" && type !== "html_inline") return [];
  if (/^<(?:script|style)\b/.test(content)) {
    return [{ kind: "script", what: content.trim() }];
  }
  const tags = content.replace(/<!--[^]*?-->/g, "").matchAll(TAG);
  return [...tags].map(([, name, attributes]) => ({
    kind: "tag",
    what: `<${[name, ...attributesOf(attributes!)].join(" ")}>`,
  }));
}

function attributesOf(text: string): string[] {
  return [...text.matchAll(ATTRIBUTE)].map(([, name, double, single]) => {
    const value = double ?? single;
    return value === undefined || READ.has(name!) ? name! : `${name}="${value}"`;
  });
}

function codeOf({ info, content, meta }: Token): string {
  const { src, region } = (meta ?? {}) as { src?: string; region?: string };
  if (src === undefined) return `\`\`\`${info}\n${content.replace(COMMENT, "").trimEnd()}`;
  const file = relative(resolve("."), src).replaceAll("\\", "/");
  return `<<< ${file}${region ? `#${region}` : ""} ${info}`;
}

function tableOf(rest: readonly Token[]): string {
  const end = rest.findIndex(({ type }) => type === "table_close");
  const own = rest.slice(0, end);
  const heads = own.filter(({ type }) => type === "th_open");
  const rows = own.filter(({ type }) => type === "tr_open").length - 1;
  const aligned = heads.map(
    (head) => /(left|right|center)/.exec(String(head.attrGet("style")))?.[1],
  );
  const how = aligned.some(Boolean) ? ` (${aligned.map((one) => one ?? "plain").join(", ")})` : "";
  return `a table of ${heads.length} columns and ${rows} rows${how}`;
}

function listOf(open: Token, rest: readonly Token[]): string {
  const end = rest.findIndex(
    ({ type, level }) => /_list_close$/.test(type) && level === open.level,
  );
  const items = rest
    .slice(0, end)
    .filter(({ type, level }) => type === "list_item_open" && level === open.level + 1);
  const kind = open.type.startsWith("ordered") ? "numbered list" : "list";
  return `a ${kind} of ${items.length} items`;
}
