import type { ScenarioName } from "../../playground/scenarios/manifest.js";
import type { Work } from "../../playground/share/work.js";
import { GROUPS } from "../lab/ways.js";
import { LANGUAGES, type Language } from "./languages.js";
import { pathOf, scenarioOf, type ExampleRef } from "./programs.js";

const sources = import.meta.glob<string>("../../playground/scenarios/*/bot{.ts,.js,.deno.ts}", {
  query: "?raw",
  import: "default",
});

/** The example that the playground opens with. */
export const FIRST: ExampleRef = { name: "runner", language: "ts" };

/** The code groups of the docs, and the page (without its language) on which each stands. */
export const DOCS = {
  "/advanced/scaling": ["runner", "runner-sequentialize"],
} as const satisfies Readonly<Record<string, readonly ScenarioName[]>>;

/** The registry in groups, but for what the docs show. */
export const REGISTRY = Object.entries(GROUPS).map(([group, names]) => ({
  group: group as keyof typeof GROUPS,
  names: (names as readonly ScenarioName[]).filter((name) => !inDocs(name)),
}));

function inDocs(name: ScenarioName): boolean {
  return Object.values(DOCS).some((names: readonly ScenarioName[]) => names.includes(name));
}

/** The flavours of an example that are files of their own. */
export function flavoursOf(name: ScenarioName): readonly Language[] {
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
