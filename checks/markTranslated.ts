import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, relative } from "node:path";
import { sourcesOf } from "./findings.js";
import { folderOf } from "./links.js";
import { readPage } from "./page.js";
import { placeOf } from "./site.js";
import { textsOf } from "./texts.js";
import { noteOf, readNotes, writeNotes, type Originals } from "./translated.js";

/** Of what is translated: where that is noted, under which name, and from what. */
interface Translated {
  readonly folder: string;
  readonly path: string;
  readonly originals: Originals;
}

function translatedIn(file: string): Translated {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  if (file.startsWith("docs/")) {
    const [language, path] = placeOf(relative("docs", file));
    if (language === "es") throw new Error(`${file} is an original, and no translation.`);
    const text = readFileSync(`docs/${path}`, "utf8");
    return { folder: folderOf(language), path, originals: sourcesOf(readPage(path, text, "docs")) };
  }
  const folder = dirname(file);
  const path = relative(folder, file);
  if (!/^locales\/(?!es$)\w+$/.test(folder)) throw new Error(`${file} is no translation.`);
  return { folder, path, originals: textsOf(`locales/es/${path}`) };
}

function below(file: string): string[] {
  if (!existsSync(file) || !statSync(file).isDirectory()) return [file];
  return readdirSync(file, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:md|ts)$/.test(name))
    .map((name) => `${file}/${name}`.replaceAll("\\", "/"));
}

/**
 * Notes that a file, all files of a folder, or a section or text (after a `#`) say the
 * same as their originals do now. Throws with a sentence where there is nothing to note.
 */
export function markTranslated(argument: string): void {
  const [given = "", name] = argument.split("#");
  for (const file of below(given.replace(/^\.\/|\/$/g, ""))) {
    const { folder, path, originals } = translatedIn(file);
    const notes = readNotes(folder);
    const now = noteOf(originals);
    if (name !== undefined && !(name in now))
      throw new Error(`The original of ${file} has no #${name}.`);
    notes[path] = name === undefined ? now : { ...notes[path], [name]: now[name]! };
    writeNotes(folder, notes);
  }
}
