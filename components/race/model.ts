import type { Source } from "../../playground/build/source.js";
import type { ScenarioName } from "../../playground/scenarios/manifest.js";
import type { Trace } from "../../playground/trace/events.js";
import { historiesOf, type Access, type KeyHistory } from "../../playground/trace/history.js";
import { lanesOf, type Lane } from "../../playground/trace/lanes.js";
import { story, type Detail, type Moment } from "../../playground/trace/story.js";
import type { Settings } from "../../playground/world/settings.js";
import { rowsOf, type Rows } from "./picture/rows.js";

/** A run to be shown: what a program did. */
export interface RaceRun {
  readonly id: string;
  /** What the reader calls it. */
  readonly title: string;
  readonly trace: Trace;
  /** The source line (from 1) of each event of the trace; 0 for none. */
  readonly lines?: readonly number[];
  readonly source?: Source;
  /** In place of `source`, a program that is not ours: shown as plain text. */
  readonly code?: string;
  /** Which program it is a run of, null for none of the registry, and under which settings. */
  readonly origin: { readonly scenario: ScenarioName | null; readonly settings: Settings };
}

/** All that the picture needs to know of a run, taken from its trace once. */
export interface RaceModel {
  readonly run: RaceRun;
  readonly lanes: readonly Lane[];
  readonly byUpdate: ReadonlyMap<number, Lane>;
  readonly histories: readonly KeyHistory[];
  readonly rows: Rows;
  /** What each update read and wrote, in order. */
  readonly accesses: ReadonlyMap<number, readonly KeyAccess[]>;
  readonly moments: readonly Moment[];
  /** The colour of a person: a number from 0, in order of appearance. */
  readonly colour: (user: number) => number;
}

export interface KeyAccess extends Access {
  readonly key: string;
}

/** How many people have a colour of their own. */
const COLOURS = 6;

/** Takes no time: each part is made when it is first asked for. */
export function modelOf(run: RaceRun, detail: Detail): RaceModel {
  const model: RaceModel = lazy({
    run: () => run,
    lanes: () => lanesOf(run.trace),
    byUpdate: () => new Map(model.lanes.map((lane) => [lane.update, lane])),
    histories: () => historiesOf(run.trace),
    rows: () => rowsOf(model.lanes, model.histories),
    accesses: () => accessesOf(model.histories),
    moments: () => story(run.trace, detail),
    colour: () => coloursOf(model.lanes),
  });
  return model;
}

/** An object whose properties are made when they are first read. */
function lazy<T extends object>(make: { readonly [K in keyof T]: () => T[K] }): T {
  const object = {} as T;
  for (const name of Object.keys(make) as (keyof T)[]) {
    const get = () => {
      const value = make[name]();
      Object.defineProperty(object, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(object, name, { get, enumerable: true, configurable: true });
  }
  return object;
}

function coloursOf(lanes: readonly Lane[]): RaceModel["colour"] {
  const colours = new Map<number, number>();
  for (const { from } of lanes) {
    if (!colours.has(from.id)) colours.set(from.id, colours.size % COLOURS);
  }
  return (user) => colours.get(user) ?? 0;
}

function accessesOf(histories: readonly KeyHistory[]): Map<number, KeyAccess[]> {
  const byUpdate = new Map<number, KeyAccess[]>();
  for (const { key, accesses } of histories) {
    for (const access of accesses) {
      if (access.update === null) continue;
      const own = byUpdate.get(access.update) ?? [];
      byUpdate.set(access.update, own);
      own.push({ ...access, key });
    }
  }
  // Keys come one after the other; an update may use several of them by turns.
  for (const own of byUpdate.values()) own.sort((a, b) => a.index - b.index);
  return byUpdate;
}

/** The moments (virtual ms, ascending) from the first arrival on at which anything happens. */
export function timesOf(models: readonly RaceModel[]): number[] {
  const times = new Set<number>();
  for (const { run, lanes } of models) {
    const first = lanes[0]?.at ?? 0;
    for (const { at, kind } of run.trace) {
      // A run's end by its limit is no event of the bot's.
      if (at >= first && kind !== "ended") times.add(at);
    }
  }
  return [...times].sort((a, b) => a - b);
}
