import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

/** The words that the spell checker does not know in a text, if it stood in that file. */
function unknownIn(file: string, text: string): string[] {
  const args = ["lint", "--no-progress", "--no-summary", "--words-only", `stdin://${file}`];
  const { stdout } = spawnSync(resolve("node_modules/.bin/cspell"), args, {
    input: text,
    encoding: "utf8",
  });
  return stdout.split("\n").filter((word) => word !== "");
}

test.each([
  [
    "docs/page.md",
    "---\ntitle: Una pajina\nsearch:\n  write-after-read: perdida\n---\n\n- sesion: El codigo espera con `un codgo` a la actualizacion; middleware, código y actualización no faltan. ¿Recibistes el mensage? Throughout.",
    ["pajina", "sesion", "codigo", "actualizacion", "Recibistes", "mensage", "Throughout"],
  ],
  [
    "docs/en/page.md",
    "The mesage waits, `teh code` does not; el código tampoco. A session is recieved. [Thier](/en/thier) link.",
    ["mesage", "código", "tampoco", "recieved", "Thier"],
  ],
  [
    "locales/es/some.ts",
    'export const some = {\n  "not-a-word": "La sesion perdida",\n  many: (n: number) => `${n} sesiónes` };',
    ["sesion", "sesiónes"],
  ],
])("in %s words of no dictionary are found, and nothing else", (file, text, words) => {
  expect(unknownIn(file, text)).toEqual(words);
});
