import type { Party, Trace } from "../events.js";
import type { Cast } from "./cast.js";
import { mermaidText, type Line } from "./mermaid-lines.js";
import type { MermaidWords } from "./mermaid-words.js";

/** Beyond so many, one column stands for all who write, or for all updates. */
const MOST_PEOPLE = 6;
const MOST_UPDATES = 8;

const DATABASE = "DB";
const TELEGRAM = "TG";
const PROGRAM = "BOT";
const PEOPLE = "ALL";

/**
 * The participants of a diagram, by id: a column for each person, and one for
 * each update, so that updates that overlap are seen side by side. Those that
 * no line uses are not declared.
 */
export class Columns {
  readonly database = DATABASE;
  readonly telegram = TELEGRAM;
  readonly manyPeople: boolean;
  readonly manyUpdates: boolean;

  constructor(private readonly cast: Cast) {
    this.manyPeople = cast.people.size > MOST_PEOPLE;
    this.manyUpdates = cast.parts.size > MOST_UPDATES;
  }

  person(id: number): string {
    return this.manyPeople ? PEOPLE : `P${id}`;
  }

  /** Null: what the program does outside of any update. */
  update(id: number | null): string {
    return id === null || this.manyUpdates ? PROGRAM : `U${id}`;
  }

  /** Declares what the lines use, from left to right, and lists it. */
  declare(
    lines: readonly Line[],
    trace: Trace,
    words: MermaidWords,
  ): { declarations: string[]; ids: string[] } {
    const used = new Set(lines.flatMap(columnsOf));
    const ids: string[] = [];
    const head = (keyword: "actor" | "participant", id: string, name: string): string[] => {
      if (!used.has(id)) return [];
      ids.push(id);
      return [`${keyword} ${id} as ${mermaidText(name)}`];
    };
    const people: Iterable<Party> = this.cast.people.values();
    const declarations = [
      ...[...people].flatMap(({ id, name }) => head("actor", `P${id}`, name)),
      ...head("actor", PEOPLE, words.people),
      ...head("participant", TELEGRAM, words.telegram),
    ];
    if (this.manyUpdates) declarations.push(...head("participant", PROGRAM, words.bot));
    else {
      for (const [instance, updates] of processesOf(trace, this.cast)) {
        const columns = [
          ...(instance === null ? head("participant", PROGRAM, words.program) : []),
          ...updates.flatMap((id) =>
            head("participant", `U${id}`, words.update(this.cast.name(id))),
          ),
        ];
        if (columns.length === 0) continue;
        const title = instance === null ? words.bot : words.process(instance);
        // Without a colour of its own, a title that begins with one would lose it.
        declarations.push(`box transparent ${mermaidText(title)}`, ...columns, "end");
      }
    }
    declarations.push(...head("participant", DATABASE, words.database));
    if (ids.length === 0) {
      // Nothing happened: even then there is something to say over something.
      declarations.push(`participant ${PROGRAM} as ${mermaidText(words.bot)}`);
      ids.push(PROGRAM);
    }
    return { declarations, ids };
  }
}

function columnsOf(line: Line): readonly string[] {
  switch (line.kind) {
    case "message":
      return [line.from, line.to];
    case "note":
      return line.over;
    case "activate":
    case "deactivate":
      return [line.who];
    default:
      return [];
  }
}

/** The updates that each process got, where several got any; else all of them, under null. */
function processesOf(trace: Trace, cast: Cast): Map<number | null, number[]> {
  const first = new Map<number, number>();
  for (const event of trace) {
    if (event.kind !== "webhook-sent" || event.instance === null) continue;
    if (!first.has(event.update)) first.set(event.update, event.instance);
  }
  const several = new Set(first.values()).size > 1;
  const processes = new Map<number | null, number[]>([[null, []]]);
  for (const id of cast.parts.keys()) {
    const instance = several ? (first.get(id) ?? null) : null;
    const updates = processes.get(instance) ?? [];
    processes.set(instance, [...updates, id]);
  }
  return processes;
}
