/** The scenarios that the pages show, without the engine: browser tests need their paths alone. */
export const variants = ["runner", "runner-sequentialize"] as const;
export const flavours = ["bot.ts", "bot.js", "bot.deno.ts"] as const;

export function scenarioFile(variant: string, flavour = "bot.ts"): string {
  return `playground/scenarios/${variant}/${flavour}`;
}
