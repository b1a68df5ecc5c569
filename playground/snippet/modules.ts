/** The modules that a program can import, under all the names they go by. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:npm:)?grammy(?:@[^/]+)?(?:\/(?:web|types))?$/, "grammy"],
  [/^https:\/\/deno\.land\/x\/grammy(?:@[^/]+)?\/(?:mod|types)\.ts$/, "grammy"],
  [/^(?:npm:|jsr:)?@grammyjs\/runner(?:@[^/]+)?$/, "@grammyjs/runner"],
  [/^https:\/\/deno\.land\/x\/grammy_runner(?:@[^/]+)?\/mod\.ts$/, "@grammyjs/runner"],
  [/^(?:node:)?process$/, "process"],
];

/** The module behind a specifier, or undefined when the simulation does not have it. */
export function moduleName(specifier: string): string | undefined {
  return NAMES.find(([pattern]) => pattern.test(specifier))?.[1];
}
