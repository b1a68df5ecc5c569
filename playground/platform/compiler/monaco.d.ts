// The parts of Monaco's worker that come without declarations.

declare module "monaco-editor/internal/common/initialize" {
  /** Makes the next message but one start a worker; that message is what `callback` gets as data. */
  export function initialize(callback: (context: unknown, data: unknown) => object): void;
}

declare module "monaco-editor/languages/features/typescript/tsWorker" {
  import type ts from "typescript";

  /** A language service over the models of the page. */
  export class TypeScriptWorker {
    constructor(context: unknown, data: unknown);
    protected _extraLibs: Record<string, { readonly content: string; readonly version: number }>;
    protected _ctx: { getMirrorModels(): { readonly uri: { toString(): string } }[] };
    getCompilationSettings(): ts.CompilerOptions;
    getScriptFileNames(): string[];
    getDefaultLibFileName(options: ts.CompilerOptions): string;
    isDefaultLibFileName(file: string): boolean;
    getLanguageService(): ts.LanguageService;
    getSemanticDiagnostics(file: string): Promise<object[]>;
    getSuggestionDiagnostics(file: string): Promise<object[]>;
  }
}
