import type { conformance } from "../../locales/es/conformance.js";
import type { Arrival, Settings } from "../../playground/index.js";
import { oneProcess, type Processes } from "../../playground/deployment/deployment.js";
import type { Outcome } from "./outcome.js";

/** What must be seen of a case, so that two equal outcomes are not two empty ones. */
export interface Shows {
  /** How many writes are lost; none when absent. */
  readonly lost?: number;
  /** Texts of which each stands in a call that the bot makes. */
  readonly calls?: readonly string[];
  /** Texts that no call may have. */
  readonly without?: readonly string[];
  /** Texts of which each stands in a line that the program prints. */
  readonly printed?: readonly string[];
  /** Webhook requests, as `update, attempt, status`. */
  readonly deliveries?: readonly string[];
  readonly sessions?: Readonly<Record<string, unknown>>;
  /** A part of the error that ends the program; it goes on when absent. */
  readonly ended?: string;
}

/** A program that runs in virtual time and in plain Node. */
export interface Case {
  readonly name: string;
  readonly mode: "polling" | "runner" | "webhook";
  readonly file: string;
  readonly arrivals: readonly Arrival[];
  /** Where it differs from the settings of all cases. */
  readonly settings?: Partial<Pick<Settings, "latency" | "flood" | "storage">> & {
    /** Ms after which a program is cut off that would go on and on. */
    readonly limit?: number;
    readonly deployment?: Processes;
  };
  readonly shows: Shows;
  /** What the simulation does not do as reality does, in words in the locales; gone as soon as it does. */
  readonly known?: keyof typeof conformance.known;
  /** What must be seen in the simulation instead, where it cannot show the same. */
  readonly simulated?: Shows;
}

/** Ten times the page's latencies: real timers are late by a few ms. */
const latency = { read: 100, write: 100, api: 200 };

export function settingsOf({ arrivals, settings }: Case) {
  return {
    arrivals,
    latency,
    flood: false,
    storage: "database" as const,
    deployment: oneProcess,
    ...settings,
  };
}

/** What an outcome fails to show. */
export function missing(shows: Shows, outcome: Outcome): string[] {
  const { lost = 0, calls = [], without = [], printed = [], deliveries, sessions, ended } = shows;
  const made = Object.values(outcome.calls).flat();
  const holds = (lines: readonly string[]) => (text: string) =>
    lines.some((line) => line.includes(text));
  const want = (text: string) => `should show ${text}`;
  const found: string[] = [];
  if (outcome.lostWrites.length !== lost) found.push(want(`${lost} lost writes`));
  found.push(...calls.filter((text) => !holds(made)(text)).map(want));
  found.push(...without.filter(holds(made)).map((text) => `should not show ${text}`));
  found.push(...printed.filter((text) => !holds(outcome.printed)(text)).map(want));
  if (deliveries !== undefined && String(deliveries) !== String(outcome.deliveries)) {
    found.push(want(`deliveries ${deliveries.join("; ")}`));
  }
  if (sessions !== undefined && !sameJson(sessions, outcome.sessions)) {
    found.push(want(`sessions ${JSON.stringify(sessions)}`));
  }
  const end = ended ?? "ok";
  if (!outcome.ended.includes(end)) found.push(want(`the end ${end}`));
  return found;
}

export function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
