import type { ScenarioName } from "../../playground/scenarios/manifest.js";
import type { Detail } from "../../playground/trace/story.js";
import { CHATS, type Crowd } from "./crowd.js";
import { crowdProblem, readNumber, type Field } from "./limits.js";
import { crowdOf, defaultsOf, isScenario, MOST_COMPARED, type LabSettings } from "./settings.js";

/** What of the picture is looked at. */
export interface View {
  /** Where it stands; null for its end, when all has happened. */
  readonly step: number | null;
  /** The one program on the stage; null for all of them. */
  readonly show: ScenarioName | null;
  readonly detail: Detail;
}

/** The laboratory as its address tells it. */
export interface Address {
  readonly settings: LabSettings;
  readonly view: View;
}

/** A parameter that was left out: there is none of that name (null), or its value is unusable. */
export interface Ignored {
  readonly name: string;
  readonly value: string | null;
}

export const usualView: View = { step: null, show: null, detail: "story" };
/** The scenario of an address that names none. */
export const FIRST: ScenarioName = "runner";

const CROWD = { users: "users", messages: "messages", spacing: "every" } as const;
const DETAILS: readonly Detail[] = ["story", "all"];
const NAMES: readonly string[] = [
  ...["scenario", "vs", ...Object.values(CROWD), "chats"],
  ...["read", "write", "api", "limit", "seed", "flood", "show", "detail", "step"],
];

/** The shortest query that says it all: what is as the scenario comes is left out. */
export function toQuery({ settings, view }: Address): string {
  const { scenario, compare, crowd, latency, concurrency, seed, flood } = settings;
  const usual = defaultsOf(scenario);
  const parts: (readonly [string, string | number])[] = [];
  const put = (name: string, value: string | number | null, unless: unknown = null) => {
    if (value !== null && value !== unless) parts.push([name, value]);
  };
  put("scenario", scenario, FIRST);
  put("vs", compare.join("."), "");
  if (crowd !== null) {
    put("users", crowd.users);
    put("messages", crowd.messages);
    put("every", crowd.spacing);
    put("chats", crowd.chats);
  }
  put("read", latency.read, usual.latency.read);
  put("write", latency.write, usual.latency.write);
  put("api", latency.api, usual.latency.api);
  put("limit", concurrency);
  put("seed", seed);
  put("flood", Number(flood), Number(usual.flood));
  put("show", view.show);
  put("detail", view.detail, usualView.detail);
  put("step", view.step);
  // Values are made of letters, digits, dashes and dots alone: nothing to escape.
  return parts.map(([name, value]) => `${name}=${value}`).join("&");
}

/** Reads any query. What is unknown or unusable is left out, and told. */
export function fromQuery(query: string): Address & { readonly ignored: readonly Ignored[] } {
  const given = new URLSearchParams(query);
  const ignored: Ignored[] = [...new Set(given.keys())]
    .filter((name) => !NAMES.includes(name))
    .map((name) => ({ name, value: null }));
  /** What `read` makes of a parameter; undefined when it is absent or `read` refuses it. */
  const take = <T>(name: string, read: (text: string) => T | undefined): T | undefined => {
    const text = given.get(name);
    if (text === null) return undefined;
    const value = read(text);
    if (value === undefined) ignored.push({ name, value: text });
    return value;
  };
  const number = (name: string, field: Field) =>
    take(name, (text) => {
      const value = readNumber(field, text);
      return typeof value === "number" ? value : undefined;
    });

  const scenario = take("scenario", (text) => (isScenario(text) ? text : undefined)) ?? FIRST;
  const usual = defaultsOf(scenario);
  const crowd = {
    users: number(CROWD.users, "users"),
    messages: number(CROWD.messages, "messages"),
    spacing: number(CROWD.spacing, "spacing"),
    chats: take("chats", (text) => CHATS.find((one) => one === text)),
  };
  const settings: LabSettings = {
    scenario,
    compare: take("vs", (text) => readCompare(text, scenario)) ?? usual.compare,
    crowd: fill(crowd, crowdOf(usual), (name) => ignored.push({ name, value: given.get(name) })),
    latency: {
      read: number("read", "read") ?? usual.latency.read,
      write: number("write", "write") ?? usual.latency.write,
      api: number("api", "api") ?? usual.latency.api,
    },
    concurrency: number("limit", "concurrency") ?? null,
    seed: number("seed", "seed") ?? null,
    flood: take("flood", readFlag) ?? usual.flood,
  };
  const shown = [scenario, ...settings.compare];
  const view: View = {
    step: take("step", readStep) ?? usualView.step,
    show: take("show", (text) => shown.find((name) => name === text)) ?? usualView.show,
    detail: take("detail", (text) => DETAILS.find((one) => one === text)) ?? usualView.detail,
  };
  return { settings, view, ignored };
}

/** Null when nothing of a crowd was given; what is missing is as in the scenario. */
function fill(given: Partial<Crowd>, usual: Crowd, refuse: (name: string) => void): Crowd | null {
  if (Object.values(given).every((value) => value === undefined)) return null;
  const { users, messages, spacing, chats } = given;
  const crowd: Crowd = {
    users: users ?? usual.users,
    messages: messages ?? usual.messages,
    spacing: spacing ?? usual.spacing,
    chats: chats ?? usual.chats,
  };
  if (crowdProblem(crowd) === null) return crowd;
  for (const name of ["users", "messages"] as const) if (given[name] !== undefined) refuse(name);
  return { ...crowd, users: usual.users, messages: usual.messages };
}

function readCompare(text: string, scenario: ScenarioName): readonly ScenarioName[] | undefined {
  const names = text.split(".");
  if (names.length > MOST_COMPARED || new Set([scenario, ...names]).size <= names.length) {
    return undefined;
  }
  return names.every(isScenario) ? (names as ScenarioName[]) : undefined;
}

function readFlag(text: string): boolean | undefined {
  return text === "1" ? true : text === "0" ? false : undefined;
}

function readStep(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
