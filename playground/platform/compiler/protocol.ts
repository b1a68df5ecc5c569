import type { ErrorCode, ErrorData, Place } from "../../errors.js";
import type { CompiledProgram, Language } from "../../snippet/compile.js";
import type { ModuleStyle } from "../../snippet/convert/convert.js";

/** What can be asked of the compiler, and what it gives for it. */
export interface CompilerTasks {
  compile: {
    asked: { readonly source: string; readonly file: string; readonly language: Language };
    given: CompiledProgram;
  };
  convert: {
    asked: {
      readonly source: string;
      readonly from: Language;
      readonly to: Language;
      readonly modules?: ModuleStyle;
    };
    given: string;
  };
  format: { asked: { readonly source: string; readonly language: Language }; given: string };
}

export type TaskName = keyof CompilerTasks;

/** The first message to a worker that shall be a compiler. */
export const COMPILER = "carrera:compiler";

/** From the page to the worker. */
export type CompilerRequest = {
  [T in TaskName]: { readonly id: number; readonly task: T } & CompilerTasks[T]["asked"];
}[TaskName];

/** From the worker to the page: what was asked for, the program's mistake, or the compiler's own. */
export type CompilerAnswer =
  | { readonly id: number; readonly given: CompilerTasks[TaskName]["given"] }
  | {
      readonly id: number;
      readonly error: { code: ErrorCode; data: ErrorData[ErrorCode]; place: Place | null };
    }
  | { readonly id: number; readonly broken: string };
