import { languageOf, type Language } from "./languages.js";

/** More than anybody writes by hand. */
const MOST_BYTES = 1_000_000;

/** Why a file cannot be opened; the locales hold the words. */
export class UnusableFile extends Error {
  constructor(readonly reason: "fileTooLarge" | "fileNotText") {
    super(reason);
  }
}

/** A program from the visitor's disk. @throws UnusableFile */
export async function readProgram(file: File): Promise<{ code: string; language: Language }> {
  if (file.size > MOST_BYTES) throw new UnusableFile("fileTooLarge");
  let code: string;
  try {
    code = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new UnusableFile("fileNotText");
  }
  if (code.includes("\0")) throw new UnusableFile("fileNotText");
  return { code: code.replaceAll("\r\n", "\n"), language: languageOf(file.name) };
}

/** Hands a text to the browser as a file. */
export function saveProgram(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
