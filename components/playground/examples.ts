import pages from "virtual:page-examples";
import type { ScenarioName } from "../../playground/scenarios/manifest.js";
import type { Work } from "../../playground/share/work.js";
import { GROUPS } from "../lab/ways.js";
import { LANGUAGES, type Language } from "./languages.js";
import { isExample, pathOf, scenarioOf, type ExampleRef, type ProgramName } from "./programs.js";

const sources = import.meta.glob<string>(
  "../../playground/{scenarios,examples}/*/bot{.ts,.js,.deno.ts}",
  {
    query: "?raw",
    import: "default",
  },
);

/** The example that the playground opens with. */
export const FIRST: ExampleRef = { name: "runner", language: "ts" };

/** The programs of the docs, by page: each where it stands first. */
export const DOCS = firstPlaces(
  pages.map((page) => ({ ...page, names: page.names.filter(isExample) })),
);

function firstPlaces<T extends { readonly names: readonly ProgramName[] }>(all: readonly T[]): T[] {
  const seen = new Set<ProgramName>();
  return all
    .map((page) => ({
      ...page,
      names: page.names.filter((name) => !seen.has(name) && seen.add(name)),
    }))
    .filter(({ names }) => names.length > 0);
}

/** The registry in groups, but for what the docs show. */
export const REGISTRY = Object.entries(GROUPS).map(([group, names]) => ({
  group: group as keyof typeof GROUPS,
  names: (names as readonly ScenarioName[]).filter((name) => !inDocs(name)),
}));

function inDocs(name: ScenarioName): boolean {
  return DOCS.some(({ names }) => names.includes(name));
}

/** The flavours of an example that are files of their own. */
export function flavoursOf(name: ProgramName): readonly Language[] {
  return LANGUAGES.filter((language) => pathOf({ name, language }) in sources);
}

/** The text of an example. @throws Error when it cannot be fetched */
export async function exampleCode(example: ExampleRef): Promise<string> {
  const text = await sources[pathOf(example)]!();
  return text.replaceAll("\r\n", "\n");
}

/** The example as work to begin with: its text, its arrivals, its settings. @throws as `exampleCode` */
export async function exampleWork(example: ExampleRef): Promise<Work> {
  const { arrivals, settings = {} } = scenarioOf(example.name);
  return { code: await exampleCode(example), language: example.language, arrivals, settings };
}
