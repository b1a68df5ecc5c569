import { createTwoslasher } from "twoslash/core";
import type { NodeHover } from "twoslash/core";
import ts from "typescript";
import { compilerOptions } from "../../platform/compiler/program-host.js";
import type { Types } from "../../platform/compiler/types.js";
import { languageOf } from "../../snippet/language.js";
import { programService } from "../program-service.js";
import { LINES_ABOVE, withLines } from "./lines.js";
import { platformModules } from "./platforms.js";
import { problemsOf } from "./problems.js";
import { textOf, type HoverText } from "./text.js";

/** What the compiler knows of a program's identifiers. */
export interface Hovers {
  /** What is told of them, each once. */
  readonly texts: readonly HoverText[];
  /** In the program's order; lines and characters count from 0, `text` is one of `texts`. */
  readonly places: readonly (readonly [
    line: number,
    character: number,
    length: number,
    text: number,
  ])[];
}

/** A program's hovers; or its mistakes, and then no hovers. */
export type Hovered = { readonly hovers: Hovers } | { readonly problems: readonly string[] };

/**
 * The hovers of programs, each given by its file, which tells its flavour: checked
 * by the same compiler, against the same declarations, as the editor's.
 */
export function hoversOf(
  programs: ReadonlyMap<string, string>,
  allTypes: Types,
): Map<string, Hovered> {
  const { types, paths, line } = platformModules(allTypes);
  const texts = new Map(
    [...programs].map(([file, text]) => [
      `/${file}`,
      withLines(file, line(languageOf(file)), text),
    ]),
  );
  const service = programService(texts, types, paths);
  const twoslash = createTwoslasher({
    // It puts each program into a file system of its own, and a new program costs a
    // new check of all that it imports. The service has all of them already.
    tsModule: { ...ts, createLanguageService: () => service },
    fsMap: new Map(),
    vfsRoot: "",
    compilerOptions,
    handbookOptions: { noErrors: true, noErrorValidation: true, keepNotations: true },
  });
  return new Map(
    [...texts].map(([name, text]): [string, Hovered] => {
      const file = name.slice(1);
      const problems = problemsOf(service, file);
      if (problems.length > 0) return [file, { problems }];
      const own = twoslash(text, "ts").hovers.filter(({ line }) => line >= LINES_ABOVE);
      return [file, { hovers: pack(own) }];
    }),
  );
}

function pack(hovers: readonly NodeHover[]): Hovers {
  const texts = new Map<string, readonly [index: number, text: HoverText]>();
  const places = hovers.map(({ line, character, length, text, docs }) => {
    const told = textOf(text, docs);
    const key = JSON.stringify(told);
    const [index] = texts.get(key) ?? [texts.size];
    texts.set(key, [index, told]);
    return [line - LINES_ABOVE, character, length, index] as const;
  });
  return { texts: [...texts.values()].map(([, text]) => text), places };
}
