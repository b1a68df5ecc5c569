import { readdirSync } from "node:fs";
import { en } from "../locales/en.js";
import { languages, type Language } from "../locales/index.js";
import { namesOf } from "../locales/started.js";
import { pageFindings, stalePages, staleIn } from "./findings.js";
import { readFiles, siteOf } from "./site.js";
import { textsOf } from "./texts.js";
import { readNotes } from "./translated.js";

const site = siteOf(readFiles());

function findingsOf({ name, started }: Language): string[] {
  const pages = pageFindings(site, name);
  if (name === "es") return pages;
  return [
    ...pages,
    ...stalePages(site, name, readNotes(`docs/${name}`)),
    ...(started === undefined ? staleTexts(name) : []),
  ];
}

/** Interface texts whose original has changed. */
function staleTexts(language: string): string[] {
  const folder = `locales/${language}`;
  const notes = readNotes(folder);
  return readdirSync("locales/es").flatMap((file) =>
    staleIn(`${folder}/${file}`, textsOf(`locales/es/${file}`), notes[file] ?? {}),
  );
}

let broken = false;
for (const language of languages) {
  const { name, ready, started } = language;
  const findings = findingsOf(language);
  if (!ready) {
    const pages = `${site.get(name)!.size} of ${site.get("es")!.size} pages`;
    const texts = `${namesOf({ ...started, ready: undefined }).length} of ${namesOf(en).length} texts`;
    const asked = process.env.LANGUAGES === "all";
    const more = `${findings.length} findings${asked ? "" : " (LANGUAGES=all tells them)"}`;
    console.log(`${name} is held back: it has ${pages} and ${texts}; ${more}.`);
    if (!asked) continue;
  } else if (findings.length > 0) broken = true;
  for (const finding of findings) console.log(finding);
}
process.exitCode = broken ? 1 : 0;
