import ts from "typescript";
import { GLOBALS } from "../../platform/compiler/program-host.js";
import type { Types } from "../../platform/compiler/types.js";
import type { Language } from "../../snippet/language.js";

/** The declarations that programs of one platform have and those of the other have not. */
const OWN: Readonly<Record<Language, string>> = { ts: "commonjs", js: "commonjs", deno: "deno" };

/**
 * Declarations with which one checker serves the programs of all platforms, since what
 * it learns of grammY with its first programs takes it seconds: what one platform alone
 * has is in a module, which its programs import in a line above their own, and no other
 * program sees.
 */
export function platformModules(types: Types) {
  const files = { ...types.files };
  const paths: Record<string, string> = {};
  const names: Record<string, string> = {};
  for (const module of new Set(Object.values(OWN))) {
    const path = `${GLOBALS}/${module}.d.ts`;
    const parts = partsOf(files[path]!);
    names[module] = parts.names.join(", ");
    paths[specifier(module)] = path;
    files[path] = `${parts.own}\nexport { ${names[module]} };\n`;
    // A module cannot declare another.
    files[COMMON] += parts.modules;
  }
  return {
    types: { ...types, files } satisfies Types,
    /** Where the modules are, by what the line imports them from. */
    paths,
    line: (language: Language) =>
      `import { ${names[OWN[language]]} } from "${specifier(OWN[language])}";`,
  };
}

/** What all platforms have. */
const COMMON = `${GLOBALS}/node.d.ts`;
const specifier = (module: string) => `platform:${module}`;

/** A file of declarations in two: the modules that it declares, by their addresses, and all else. */
function partsOf(text: string) {
  const { statements } = ts.createSourceFile("", text, ts.ScriptTarget.Latest);
  const isModule = (one: ts.Statement) =>
    ts.isModuleDeclaration(one) && ts.isStringLiteral(one.name);
  const textOf = (some: readonly ts.Statement[]) =>
    some.map(({ pos, end }) => text.slice(pos, end)).join("");
  const own = statements.filter((one) => !isModule(one));
  return {
    modules: textOf(statements.filter(isModule)),
    own: textOf(own),
    names: [...new Set(own.flatMap(namesIn))].filter((name) => name !== NODE_TYPES),
  };
}

/** Node's types are there for all. */
const NODE_TYPES = "NodeJS";

function namesIn(one: ts.Statement): string[] {
  const declared = ts.isVariableStatement(one) ? one.declarationList.declarations : [one];
  return declared.map((each) => ((each as ts.NamedDeclaration).name as ts.Identifier).text);
}
