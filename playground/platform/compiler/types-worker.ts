import { TypeScriptWorker } from "monaco-editor/languages/features/typescript/tsWorker";
import ts from "typescript";
import { compilerOptions, globalsFor, LIBS, resolveModule } from "./program-host.js";
import type { Types } from "./types.js";

const NO_TYPES: Types = { files: {}, modules: {}, imports: {} };

/**
 * Monaco's language service, with the types of all that a program can import,
 * which it finds as the simulation does. Where the types did not come it says
 * what does not parse, and nothing else.
 */
export class TypesWorker extends TypeScriptWorker {
  private readonly types: Types;
  private readonly resolved = new Map<string, ts.ResolvedModuleFull | undefined>();

  constructor(context: unknown, data: object, types: Types | null) {
    const { files } = types ?? NO_TYPES;
    const extraLibs = Object.fromEntries(
      Object.entries(files).map(([path, content]) => [path, { content, version: 1 }]),
    );
    super(context, { ...data, extraLibs });
    this.types = types ?? NO_TYPES;
  }

  override getCompilationSettings(): ts.CompilerOptions {
    return compilerOptions;
  }

  override getScriptFileNames(): string[] {
    const models = this._ctx.getMirrorModels().map(({ uri }) => uri.toString());
    return [...models, ...models.flatMap(globalsFor)];
  }

  // Which libraries there are is an option; this says where they would be.
  override getDefaultLibFileName(): string {
    return LIBS[0];
  }

  override isDefaultLibFileName(file: string): boolean {
    return file.startsWith("lib.");
  }

  /** A part of the contract of a host, which TypeScript asks for by this name. */
  resolveModuleNameLiterals(
    literals: readonly ts.StringLiteralLike[],
    importer: string,
  ): readonly ts.ResolvedModuleWithFailedLookupLocations[] {
    return literals.map(({ text }) => {
      const key = `${importer in this.types.imports ? importer : ""}\n${text}`;
      if (!this.resolved.has(key))
        this.resolved.set(key, resolveModule(text, importer, this.types));
      return { resolvedModule: this.resolved.get(key) };
    });
  }

  override async getSemanticDiagnostics(file: string): Promise<object[]> {
    return this.types === NO_TYPES ? [] : super.getSemanticDiagnostics(file);
  }

  override async getSuggestionDiagnostics(file: string): Promise<object[]> {
    return this.types === NO_TYPES ? [] : super.getSuggestionDiagnostics(file);
  }
}
