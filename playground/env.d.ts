declare module "virtual:carrera-engine" {
  const engine: {
    /** Where the engine's text is served. */
    readonly url: string;
    /** Where the plugins' chunks are served, by canonical name. */
    readonly chunks: Readonly<Record<string, string>>;
    /** The parameters of a program's function, in order. */
    readonly names: readonly string[];
  };
  export default engine;
}

declare module "virtual:carrera-compiler" {
  const compiler: {
    /** Where the worker with TypeScript in it is served. */
    readonly url: string;
    /** Where the declarations are that the editor knows, as JSON. */
    readonly types: string;
    /** Where Monaco's worker for text is. */
    readonly text: string;
  };
  export default compiler;
}

declare module "virtual:carrera-hovers" {
  /** The folder where a program's hovers are served: `runner.ts.json`, `runner.deno.json`. */
  const folder: string;
  export default folder;
}

declare module "*?program" {
  const program: import("./snippet/compile.js").CompiledProgram;
  export default program;
}

declare module "*?recording" {
  const recording: {
    readonly trace: import("./trace/events.js").Trace;
    /** For each event of the trace the line of the bot's file that it came from, 0 for none. */
    readonly lines: readonly number[];
  };
  export default recording;
}

declare module "*?source" {
  const source: import("./build/source.js").Source;
  export default source;
}
