import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { staleIn } from "../../../checks/findings.js";
import { markTranslated } from "../../../checks/markTranslated.js";
import { textsOf } from "../../../checks/texts.js";
import { noteOf } from "../../../checks/translated.js";
import { namesOf } from "../../../locales/started.js";

const folders: string[] = [];
const home = process.cwd();
afterEach(() => {
  process.chdir(home);
  folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true }));
});

/** A folder with these files in it. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "carrera-"));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

test.each(readdirSync("locales/es"))(
  "each text of locales/es/%s is known by its name",
  async (file) => {
    const module = (await import(`../../../locales/es/${file.slice(0, -3)}.ts`)) as object;
    const known = Object.keys(textsOf(`locales/es/${file}`));
    // What a file only hands on is another one's.
    const own = namesOf(module).filter(
      (name) =>
        file !== "words.ts" && known.some((one) => one.split(".")[0] === name.split(".")[0]),
    );
    expect(own.filter((name) => !known.includes(name))).toEqual([]);
    if (file !== "words.ts") expect(own.length).toBeGreaterThan(3);
  },
);

const TEXTS = `const many = (n: number) => \`\${n} más\`;
export const part = {
  title: "Título",
  inner: { "a-b": "uno", told: (n: number) => many(n) } satisfies Record<string, unknown>,
  list: ["a", "b"],
};
`;

test("a text that has changed is named, and so is what it is made with; not one that moved", () => {
  const told = (text: string) => {
    const folder = folderWith({ "before.ts": TEXTS, "after.ts": text });
    const noted = noteOf(textsOf(`${folder}/before.ts`));
    return staleIn("part.ts", textsOf(`${folder}/after.ts`), noted).map(
      (one) => one.split(": ")[1],
    );
  };
  expect(told(TEXTS)).toEqual([]);
  expect(
    told(
      TEXTS.replace('  title: "Título",\n', "").replace("  list:", '  title: "Título",\n  list:'),
    ),
  ).toEqual([]);
  expect(told(TEXTS.replace('"uno"', '"otro"'))).toEqual(["part.inner.a-b"]);
  expect(told(TEXTS.replace("} más", "} de más"))).toEqual(["many"]);
  expect(told(TEXTS.replace('"b"]', '"c"]'))).toEqual(["part.list"]);
});

test("marks a page, a section, a file of texts or all of a folder, and nothing else", () => {
  const page = (title: string, text: string) => `# ${title} {#a}\n\n${text}\n\n## Más {#b}\n`;
  const folder = folderWith({
    "docs/x.md": page("X", "uno"),
    "docs/en/x.md": page("X", "one"),
    "docs/y/z.md": page("Z", "dos"),
    "docs/en/y/z.md": page("Z", "two"),
    "locales/es/part.ts": TEXTS,
    "locales/en/part.ts": TEXTS,
  });
  const notes = (where: string) =>
    JSON.parse(readFileSync(join(folder, where, "translated.json"), "utf8")) as Record<
      string,
      Record<string, string>
    >;

  process.chdir(folder);
  markTranslated("docs/en/");
  markTranslated("locales/en/part.ts");
  const first = notes("docs/en");
  expect(Object.keys(first)).toEqual(["x.md", "y/z.md"]);
  expect(Object.keys(first["x.md"]!)).toEqual(["start", "a", "b"]);
  expect(Object.keys(notes("locales/en")["part.ts"]!)).toContain("part.inner.a-b");

  writeFileSync(join(folder, "docs/x.md"), page("Equis", "otro").replace("Más", "Otro"));
  markTranslated("docs/en/x.md#b");
  const second = notes("docs/en");
  expect(second["x.md"]!.b).not.toBe(first["x.md"]!.b);
  expect({ ...second["x.md"], b: "" }).toEqual({ ...first["x.md"], b: "" });
  expect(second["y/z.md"]).toEqual(first["y/z.md"]);

  expect(() => markTranslated("docs/en/no.md")).toThrow("There is no file docs/en/no.md.");
  expect(() => markTranslated("docs/x.md")).toThrow(
    "docs/x.md is an original, and no translation.",
  );
  expect(() => markTranslated("locales/es/part.ts")).toThrow("is no translation");
  expect(() => markTranslated("docs/en/x.md#c")).toThrow("docs/en/x.md has no #c");
});
