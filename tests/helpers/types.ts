import ts from "typescript";
import { programService } from "../../playground/build/program-service.js";
import { typesText } from "../../playground/build/types.js";
import type { Types } from "../../playground/platform/compiler/types.js";

export const types = JSON.parse(typesText()) as Types;

/** The language service of the editor, in Node, for some programs of one platform. */
export function serviceFor(programs: Readonly<Record<string, string>>): ts.LanguageService {
  return programService(new Map(Object.entries(programs)), types);
}

/** What the editor says of some programs of one platform, by their names. */
export function problemsOf(
  programs: Readonly<Record<string, string>>,
): Record<string, readonly string[]> {
  const service = serviceFor(programs);
  const entries = Object.keys(programs).map((file) => {
    const found = [
      ...service.getSyntacticDiagnostics(file),
      ...service.getSemanticDiagnostics(file),
    ].map(
      ({ code, messageText }) => `${code}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
    return [file, found] as const;
  });
  return Object.fromEntries(entries);
}
