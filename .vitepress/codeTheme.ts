import type { MarkdownOptions } from "vitepress";

const color = (name: string) => `var(--carrera-${name})`;

/** Which scopes of TextMate grammars have which of the tokens' colours. */
const SCOPES: readonly (readonly [token: string, scopes: readonly string[]])[] = [
  ["code-comment", ["comment", "punctuation.definition.comment"]],
  [
    "code-keyword",
    ["keyword", "storage", "variable.language", "constant.language.import-export-all"],
  ],
  ["ink", ["keyword.operator", "punctuation", "meta.brace", "storage.type.function.arrow"]],
  ["code-keyword", ["keyword.operator.new", "keyword.operator.expression", "keyword.control"]],
  ["code-function", ["entity.name.function", "support.function", "entity.name.tag"]],
  ["code-constant", ["constant", "entity.name.type", "support.type", "entity.name.class"]],
  ["code-string", ["string", "punctuation.definition.string", "constant.character.escape"]],
  ["ink", ["meta.template.expression", "string meta.embedded"]],
];

/**
 * How code is coloured: by the names in tokens.css, so that one rendering serves
 * light and dark.
 */
export const codeTheme = {
  name: "carrera",
  type: "light",
  fg: color("ink"),
  bg: color("paper-2"),
  settings: [
    { settings: { foreground: color("ink"), background: color("paper-2") } },
    ...SCOPES.map(([token, scope]) => ({
      scope: [...scope],
      settings: { foreground: color(token) },
    })),
  ],
} satisfies MarkdownOptions["theme"];
