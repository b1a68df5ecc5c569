import { compareFrontmatter } from "./frontmatter.js";
import { pathIn } from "./links.js";
import { START, type Page, type Section } from "./page.js";
import type { Part } from "./parts.js";

/** In what a page of a language differs from the original though it must not: a sentence for each. */
export function compare(original: Page, twin: Page, language: string): string[] {
  return [
    ...compareHeadings(original.sections, twin.sections),
    ...original.sections.flatMap((section) => {
      const other = twin.sections.find(({ id }) => id === section.id);
      return other === undefined ? [] : compareParts(section, other, language);
    }),
    ...compareFrontmatter(original.frontmatter, twin.frontmatter, language),
  ];
}

function compareHeadings(original: readonly Section[], twin: readonly Section[]): string[] {
  const ids = original.map(({ id }) => id);
  const others = twin.map(({ id }) => id);
  const lacking = ids.filter((id) => !others.includes(id));
  const extra = others.filter((id) => !ids.includes(id));
  const levels = original.flatMap(({ id, level }) => {
    const other = twin.find((one) => one.id === id);
    return other === undefined || other.level === level
      ? []
      : [`the heading #${id} has level ${other.level}, and in the original ${level}`];
  });
  const common = ids.filter((id) => others.includes(id));
  const order = others.filter((id) => ids.includes(id));
  const moved = common.find((id, i) => order[i] !== id);
  return [
    ...lacking.map((id) => `the heading #${id} is missing`),
    ...extra.map((id) => `the original has no heading #${id}`),
    ...levels,
    ...(moved === undefined
      ? []
      : [`the heading #${moved} stands at another place than in the original`]),
  ];
}

/** Of these the order is free: a sentence may have another one. */
const FREE = new Set<Part["kind"]>(["link", "image"]);

function compareParts(original: Section, twin: Section, language: string): string[] {
  const where = original.id === START ? "before the first heading" : `in #${original.id}`;
  const wanted = original.parts.map((part) => keyOf(part, "es"));
  const found = twin.parts.map((part) => keyOf(part, language));
  const lacking = without(wanted, found);
  const extra = without(found, wanted);
  const findings = [
    ...lacking.map((key) => `${where} this is missing: ${shown(key)}`),
    ...extra.map((key) => `${where} this is not in the original: ${shown(key)}`),
  ];
  if (findings.length > 0) return findings;
  const fixed = (keys: readonly string[], parts: readonly Part[]) =>
    keys.filter((_, i) => !FREE.has(parts[i]!.kind));
  const [one, other] = [fixed(wanted, original.parts), fixed(found, twin.parts)];
  const moved = one.find((key, i) => other[i] !== key);
  return moved === undefined ? [] : [`${where} this stands at another place: ${shown(moved)}`];
}

/** The part, with links as they would be in the original. */
function keyOf({ kind, what }: Part, language: string): string {
  if (kind === "link" || kind === "image") return `${kind} ${pathIn(what, language)}`;
  if (kind === "tag") {
    return what.replace(
      / (href|src|link)="([^"]*)"/g,
      (_, name, value) => ` ${name}="${pathIn(value, language)}"`,
    );
  }
  return what;
}

/** The first line, when there are more. */
const shown = (key: string) => key.replace(/\n[^]*$/, " …");

/** What is left of `all` when each of `some` takes one away. */
function without(all: readonly string[], some: readonly string[]): string[] {
  const rest = [...some];
  return all.filter((one) => {
    const index = rest.indexOf(one);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
