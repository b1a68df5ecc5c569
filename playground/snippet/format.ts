import ts from "typescript";
import type { Language } from "./compile.js";

const SETTINGS: ts.FormatCodeSettings = {
  ...ts.getDefaultFormatCodeSettings("\n"),
  indentSize: 2,
  tabSize: 2,
  convertTabsToSpaces: true,
  indentStyle: ts.IndentStyle.Smart,
  trimTrailingWhitespace: true,
};

/**
 * A program laid out as TypeScript's own formatter does: white space alone
 * changes, and a program that does not parse is laid out as far as it does.
 */
export function format(source: string, language: Language): string {
  const file = language === "js" ? "/bot.js" : "/bot.ts";
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => ({ allowJs: true, noLib: true }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => (name === file ? ts.ScriptSnapshot.fromString(source) : undefined),
    getCurrentDirectory: () => "/",
    getDefaultLibFileName: () => "",
    fileExists: (name) => name === file,
    readFile: (name) => (name === file ? source : undefined),
  };
  const service = ts.createLanguageService(host, undefined, ts.LanguageServiceMode.Syntactic);
  const changes = service.getFormattingEditsForDocument(file, SETTINGS);
  const laid = changes.reduceRight(
    (text, { span: { start, length }, newText }) =>
      text.slice(0, start) + newText + text.slice(start + length),
    source,
  );
  return laid === "" ? laid : laid.replace(/\n*$/, "\n");
}
