/** A program that somebody might bring, and what comes of it in the sandbox. */
export interface HostileProgram {
  readonly name: string;
  /** JavaScript, which two messages of Alice reach if it has a bot. */
  readonly source: string;
  /**
   * How it ends, from its beginning: `ran ok`, `ran over-budget console`,
   * `ran error TypeError: …`, `terminated time`, `refused snippet-syntax`.
   */
  readonly expected: string | RegExp;
  /** What it prints, the first lines. */
  readonly prints?: readonly string[];
  /** Where it reaches the outside when nobody holds it back. */
  readonly reaches?: "http" | "tcp";
  /** What a second run in the same sandbox prints first: that nothing was left for it. */
  readonly again?: string;
}

/** A bot with the given handler. */
export const bot = (handler: string, before = "") => `
const { Bot } = require("grammy");
const bot = new Bot(process.env.BOT_TOKEN);
${before}
bot.on("message:text", async (ctx) => { ${handler} });
bot.start();`;

/** Finds the worker's real global object behind the virtual one. */
export const real = `
let real = globalThis;
while (!Object.hasOwn(real, "Array")) real = Object.getPrototypeOf(real);
`;

/** Groups whose programs run long, each as two: they are tested side by side. */
export function inHalves(
  groups: Readonly<Record<string, readonly HostileProgram[]>>,
): Record<string, readonly HostileProgram[]> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([name, programs]) => {
      const half = Math.ceil(programs.length / 2);
      return [
        [`${name}, the one half`, programs.slice(0, half)],
        [`${name}, the other half`, programs.slice(half)],
      ];
    }),
  );
}
