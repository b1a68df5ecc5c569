import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** A text that was translated, by its name: a section's id, or the name of a text of the interface. */
export type Originals = Readonly<Record<string, string>>;
/** Of each file of a folder, from which texts it was translated: their hashes, by their names. */
export type Notes = Record<string, Record<string, string>>;

/** Where a folder's notes are. */
const noteFile = (folder: string) => `${folder}/translated.json`;

export function readNotes(folder: string): Notes {
  const file = noteFile(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Notes) : {};
}

/** In the order of their names, so that two who add something seldom meet. */
export function writeNotes(folder: string, notes: Notes): void {
  const sorted = Object.fromEntries(Object.entries(notes).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(noteFile(folder), `${JSON.stringify(sorted, null, 2)}\n`);
}

/** What is noted of a file that is translated from these texts as they are now. */
export function noteOf(originals: Originals): Record<string, string> {
  return Object.fromEntries(Object.entries(originals).map(([name, text]) => [name, hashOf(text)]));
}

/** The names of those whose original is not what it was when they were translated. */
export function stale(originals: Originals, noted: Readonly<Record<string, string>>): string[] {
  return Object.entries(originals)
    .filter(([name, text]) => noted[name] !== hashOf(text))
    .map(([name]) => name);
}

/** The same for texts that are only laid out otherwise. */
const hashOf = (text: string) =>
  createHash("sha256").update(text.replace(/\s+/g, " ").trim()).digest("hex").slice(0, 12);
