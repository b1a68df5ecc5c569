import { CarreraError } from "../../errors.js";
import type { CompiledProgram, Language } from "../../snippet/compile.js";
import type { ModuleStyle } from "../../snippet/convert/convert.js";
import { COMPILER, type CompilerAnswer, type CompilerTasks, type TaskName } from "./protocol.js";
import compiler from "virtual:carrera-compiler";

/** `compile` and its kin in a worker of the page, which is loaded when it is first asked. */
export interface Compiler {
  /**
   * @throws CarreraError as `compile` does, with the place; `compiler-unreachable`
   * or `compiler-broken`, and then the next call tries anew
   */
  compile(source: string, file: string, language: Language): Promise<CompiledProgram>;
  /**
   * A program in another flavour, as `convert` of snippet/convert/ gives it.
   *
   * @throws CarreraError `snippet-syntax` for a program that does not parse, and as `compile` does
   */
  convert(source: string, from: Language, to: Language, modules?: ModuleStyle): Promise<string>;
  /** Lays a program out anew. @throws CarreraError `compiler-unreachable` or `compiler-broken` */
  format(source: string, language: Language): Promise<string>;
  /** Loads the worker, so that the first program does not wait for it. */
  warm(): void;
  /** Ends the worker; whatever is under way rejects with `compiler-broken`. */
  dispose(): void;
}

/** Whoever waits for an answer. */
interface Waiting {
  resolve(given: unknown): void;
  reject(error: Error): void;
}

/** The one compiler that all parts of a page share; nobody disposes of it. */
export function pageCompiler(): Compiler {
  return (shared ??= openCompiler());
}

let shared: Compiler | undefined;

/** A compiler of one's own. */
export function openCompiler(): Compiler {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;

  function ask<T extends TaskName>(
    task: T,
    what: CompilerTasks[T]["asked"],
  ): Promise<CompilerTasks[T]["given"]> {
    const id = ++asked;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve: resolve as (given: unknown) => void, reject });
      running().postMessage({ id, task, ...what });
    });
  }

  function running(): Worker {
    if (worker !== undefined) return worker;
    const started = new Worker(compiler.url);
    let answered = false;
    started.onmessage = ({ data }: MessageEvent<CompilerAnswer>) => {
      answered = true;
      settle(data);
    };
    // Without a message it is the script that did not come.
    started.onerror = ({ message }) =>
      fail(
        answered || message
          ? new CarreraError("compiler-broken", { detail: message })
          : new CarreraError("compiler-unreachable", { url: compiler.url }),
      );
    started.postMessage(COMPILER);
    return (worker = started);
  }

  function settle(answer: CompilerAnswer): void {
    const { resolve, reject } = waiting.get(answer.id) ?? {};
    waiting.delete(answer.id);
    if ("given" in answer) resolve?.(answer.given);
    else if ("broken" in answer) {
      reject?.(new CarreraError("compiler-broken", { detail: answer.broken }));
    } else {
      const { code, data, place } = answer.error;
      reject?.(new CarreraError(code, data, place));
    }
  }

  function fail(error: CarreraError): void {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  return {
    compile: (source, file, language) => ask("compile", { source, file, language }),
    convert: (source, from, to, modules) => ask("convert", { source, from, to, modules }),
    format: (source, language) => ask("format", { source, language }),
    warm: () => void running(),
    dispose: () => fail(new CarreraError("compiler-broken", { detail: "it was closed" })),
  };
}
