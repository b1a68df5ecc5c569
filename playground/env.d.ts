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

declare module "*?program" {
  const program: import("./snippet/compile.js").CompiledProgram;
  export default program;
}

declare module "*?trace" {
  const trace: import("./trace/events.js").Trace;
  export default trace;
}

declare module "*?source" {
  const source: import("./build/source.js").Source;
  export default source;
}
