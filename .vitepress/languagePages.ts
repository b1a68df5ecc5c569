import { resolve } from "node:path";
import type { SiteConfig } from "vitepress";
import type { Plugin } from "vite";
import { shown, textFiles } from "./languages.js";

const TEXTS = JSON.stringify(resolve("components/composables/texts.ts"));

/**
 * Lets each page of a language other than Spanish and English bring its texts along:
 * they are there when the page is rendered, on the server and in the browser, and no
 * other page loads them. When a text changes, `npm run dev` takes it up.
 */
export function languagePages(): Plugin {
  const whole = shown.filter(({ started }) => started !== undefined);
  return {
    name: "carrera-language-pages",
    enforce: "post",
    configResolved(config) {
      const { vitepress } = config as unknown as { vitepress: SiteConfig };
      vitepress.configDeps.push(...textFiles);
    },
    transform(code, id) {
      const language = whole.find(({ name }) => PAGE(name).test(id));
      if (language === undefined) return undefined;
      const { name } = language;
      const file = JSON.stringify(resolve(`locales/${name}.ts`));
      // At its end, where no line of the page moves; imports come first wherever they stand.
      return {
        code: `${code}\nimport { addLanguage } from ${TEXTS};\nimport { ${name} as texts } from ${file};\naddLanguage(texts);\n`,
        map: null,
      };
    },
  };
}

const PAGE = (name: string) => new RegExp(`/docs/${name}/[^?]+\\.md$`);
