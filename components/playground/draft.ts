import {
  flag,
  list,
  nullable,
  number,
  oneOf,
  optional,
  record,
  text,
  type Check,
  type Shape,
} from "../../playground/checks.js";
import type { Language } from "../../playground/snippet/compile.js";
import { checkWork } from "../../playground/share/check-work.js";
import type { Work } from "../../playground/share/work.js";
import { flavoursOf } from "./examples.js";
import { isExample, type ExampleRef } from "./programs.js";

/** Work, and where it comes from: what is kept in the browser. */
export interface Draft {
  readonly work: Work;
  /** The example that it began as. */
  readonly example: ExampleRef | null;
  /** Whether it came by a link and the visitor has not made it their own. */
  readonly foreign: boolean;
  /** The same program in other languages, as long as nobody edits. */
  readonly flavours: Readonly<Partial<Record<Language, string>>>;
  /** When it was put here: ms since 1970. */
  readonly since: number;
}

export function draftOf(work: Work, some: Partial<Draft> = {}): Draft {
  return { work, example: null, foreign: false, flavours: {}, since: Date.now(), ...some };
}

const language = oneOf("ts", "js", "deno");

const example: Check<ExampleRef> = (value, field) => {
  const found = record<ExampleRef>({ name: text as Check<ExampleRef["name"]>, language })(
    value,
    field,
  );
  // An example that is no more is no reason to lose what came of it.
  return isExample(found.name) && flavoursOf(found.name).includes(found.language)
    ? found
    : (null as unknown as ExampleRef);
};

const shape: Shape<Draft> = {
  work: checkWork,
  example: nullable(example),
  foreign: flag,
  flavours: record<Draft["flavours"]>({
    ts: optional(text),
    js: optional(text),
    deno: optional(text),
  }) as Check<Draft["flavours"]>,
  since: number,
};

/** What was kept, or what somebody put in its place. @throws UnusableField */
export const checkDraft: Check<Draft> = record<Draft>(shape);
export const checkDrafts: Check<Draft[]> = list(checkDraft);

/** Whether two drafts are the same work. */
export function sameWork(a: Work, b: Work): boolean {
  return (
    a.code === b.code &&
    a.language === b.language &&
    JSON.stringify([a.arrivals, a.settings]) === JSON.stringify([b.arrivals, b.settings])
  );
}
