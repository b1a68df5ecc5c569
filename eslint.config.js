import prettier from "eslint-config-prettier";
import vue from "eslint-plugin-vue";
import ts from "typescript-eslint";

/** Arrows point one way: docs → .vitepress → components → playground. */
/**
 * @param {string[]} files
 * @param {{ group: string[] }[]} patterns
 * @param {string[]} [ignores]
 * @returns {import("typescript-eslint").ConfigArray[number]}
 */
const forbid = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { "no-restricted-imports": ["error", { patterns }] },
});
const noPage = { group: ["vue", "vitepress", "**/components/**", "**/.vitepress/**"] };
const noNode = { group: ["node:*"] };

export default ts.config(
  { ignores: ["node_modules", ".vitepress/cache", ".vitepress/dist", ".cache", "test-results"] },
  // Declarations of somebody else's platforms, in their manner.
  { ignores: ["playground/platform/compiler/globals"] },
  ...ts.configs.strict,
  ...vue.configs["flat/recommended"],
  { files: ["**/*.vue"], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      "no-undef": "off",
      // Race is what it shows.
      "vue/multi-word-component-names": "off",
    },
  },
  // Bots as users write them: CommonJS is one of the flavours.
  {
    files: ["playground/{scenarios,examples}/**/*.js", "**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  forbid(
    ["playground/**/*.ts"],
    [noPage, noNode, { group: ["esbuild", "vite"] }],
    ["playground/{lab,build,scenarios,examples}/**", "playground/platform/{node,http}*.ts"],
  ),
  forbid(["playground/{lab,build}/**/*.ts", "playground/platform/{node,http}*.ts"], [noPage]),
  forbid(["components/**"], [{ group: ["**/.vitepress/**", "vitepress"] }, noNode]),
  prettier,
);
