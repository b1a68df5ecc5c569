import { readFileSync } from "node:fs";
import type { RaceRun } from "../../components/race/model.js";
import { createNodeRealm, defaultSettings, type ScenarioName } from "../../playground/index.js";
import { sourceOf } from "../../playground/build/source.js";
import { compileFile, scenarioFile } from "../helpers/scenarios.js";

const PEOPLE = ["Alice", "Bob", "Carol", "Dan", "Eve", "Frank", "Grace", "Heidi"];
const GROUPS = ["Friends", "Team", "Family"];
/** Events that a message brings about without `sequentialize()`. */
const EVENTS = 11;

/** The two ways of the docs pages, on arrivals that bring about `events` events in the first. */
export async function pictureRuns(events: number): Promise<RaceRun[]> {
  const realm = await createNodeRealm();
  const arrivals = arrivalsOf(Math.ceil(events / EVENTS));
  const settings = { ...defaultSettings, arrivals, limit: 1e9 };
  const runs: RaceRun[] = [];
  for (const [id, scenario] of Object.entries(WAYS)) {
    const file = scenarioFile(scenario);
    const result = await realm.run(compileFile(file), settings, { lines: true });
    const { status, trace, lines, lostWrites } = result;
    const some = id === "without" ? lostWrites.length > 0 : lostWrites.length === 0;
    if (status !== "ok" || !some || trace.length < events) {
      throw new Error(`${scenario} ended with ${status} after ${trace.length} events`);
    }
    const source = await sourceOf(readFileSync(file, "utf8"), "ts", plain);
    runs.push({ id, title: scenario, trace, lines, source, origin: { scenario, settings } });
  }
  return runs;
}

const WAYS: Record<"without" | "with", ScenarioName> = {
  without: "runner",
  with: "runner-sequentialize",
};

/** Every third message is private; of the others two at a time come to one group, too close to each other. */
function arrivalsOf(count: number) {
  return Array.from({ length: count }, (_, i) => {
    const from = PEOPLE[i % PEOPLE.length]!;
    const arrival = { at: 100 + 12 * i, from, text: `${from[0]}${i + 1}` };
    if (i % 3 === 0) return arrival;
    return { ...arrival, chat: GROUPS[Math.floor(i / 3) % GROUPS.length]! };
  });
}

/** Code as it stands, in the highlighter's shape. */
async function plain(code: string): Promise<string> {
  const escaped = code.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const lines = escaped.split("\n").map((line) => `<span class="line"><span>${line}</span></span>`);
  return `<code>${lines.join("\n")}</code>`;
}
