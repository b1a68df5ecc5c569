import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Language } from "../../snippet/language.js";

const FOLDERS = ["playground/scenarios", "playground/examples"];
/** The flavours that have types to show. JavaScript cannot say what a session holds. */
const FILES = { ts: "bot.ts", deno: "bot.deno.ts" } as const satisfies Partial<
  Record<Language, string>
>;

/** A program that a page can show, in a flavour that has types. */
export interface TypedProgram {
  readonly file: string;
  readonly text: string;
  /** What its hovers are called: no other program's are. */
  readonly asset: string;
}

/** All of them, always in the same order. */
export function typedPrograms(): TypedProgram[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .flatMap((name) =>
        Object.entries(FILES).map(([flavour, file]) => ({
          file: `${folder}/${name}/${file}`,
          asset: `${name}.${flavour}.json`,
        })),
      ),
  )
    .filter(({ file }) => existsSync(file))
    .map((one) => ({ ...one, text: readFileSync(one.file, "utf8").replaceAll("\r\n", "\n") }));
}
