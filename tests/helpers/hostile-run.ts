import type { Page } from "playwright/test";
import { compile, type CompiledProgram, type Settings } from "../../playground/index.js";
import type { Budgets } from "../../playground/platform/sandbox/budgets.js";
import { CarreraError } from "../../playground/errors.js";
import type { HostileProgram } from "../hostile/program.js";
import { beat, type Gap } from "./beat.js";
import { compileFile, scenarioFile } from "./scenarios.js";

/** What became of a hostile program, and of the page around it. */
export interface Told {
  /** As `HostileProgram.expected` has it. */
  readonly ending: string;
  readonly prints: readonly string[];
  /** What a second run printed first; null when none was asked for. */
  readonly again: string | null;
  /** How an honest program ended that ran right after. */
  readonly next: string;
  readonly held: Gap;
  /** What is in the page that was not before. */
  readonly left: string;
}

/** The smallest budgets that an honest program on a busy computer still keeps to. */
export const shortBudgets: Partial<Budgets> = { stallMs: 700, wallMs: 4_000 };

const honest = compileFile(scenarioFile("runner"));

/** Runs a hostile program in a page of `serveSandbox`, then an honest one. */
export async function attack(
  page: Page,
  { source, again }: HostileProgram,
  budgets = shortBudgets,
): Promise<Told> {
  const program = compiled(source);
  if (typeof program === "string") {
    const held = { gap: 0, noise: 0 };
    return { ending: program, prints: [], again: null, next: "ran ok", held, left: "" };
  }
  const settings = hasBot(source) ? {} : { arrivals: [] };
  const input = { program, settings, honest, budgets, twice: again !== undefined };
  const measured = await beat(page);
  const told = await page.evaluate(runThem, input);
  return { ...told, held: await measured() };
}

/** Without one nobody writes. */
export const hasBot = (source: string) => source.includes("bot.start()");

/** A program compiled, or how the compiler refuses it. */
function compiled(source: string): CompiledProgram | string {
  try {
    return compile(source, "bot.js", "js");
  } catch (error) {
    if (error instanceof CarreraError) return `refused ${error.code}`;
    throw error;
  }
}

interface Input {
  readonly program: CompiledProgram;
  readonly settings: Partial<Settings>;
  readonly honest: CompiledProgram;
  readonly budgets: Partial<Budgets>;
  readonly twice: boolean;
}

/** In the page. */
async function runThem({
  program,
  settings,
  honest,
  budgets,
  twice,
}: Input): Promise<Omit<Told, "held">> {
  type Outcome = Awaited<ReturnType<Awaited<ReturnType<typeof sandbox.openSandbox>>["run"]>>;
  const before = new Set(Object.keys(globalThis));
  const linesOf = (outcome: Outcome | string) =>
    typeof outcome !== "string" && outcome.kind === "ran"
      ? outcome.result.console.map(({ text }) => text)
      : [];
  const endingOf = (outcome: Outcome | string) => {
    if (typeof outcome === "string") return outcome;
    if (outcome.kind === "terminated") return `terminated ${outcome.reason}`;
    const { status, budget, error } = outcome.result;
    const what = error && (error.code === undefined ? `: ${error.message}` : ` ${error.code}`);
    return ["ran", status, budget, error && `${error.name}${what}`].filter(Boolean).join(" ");
  };
  const tell = ({ code, data }: { code: string; data: object }) =>
    `refused ${code} ${JSON.stringify(data)}`;
  /** Runs it so many times in a sandbox of its own. */
  const run = async (one: CompiledProgram, given: Partial<Settings>, times: number) => {
    try {
      const box = await sandbox.openSandbox(one, budgets);
      const outcomes: Outcome[] = [];
      for (let i = 0; i < times; i++) outcomes.push(await box.run(given));
      box.dispose();
      return outcomes;
    } catch (error) {
      return [tell(error as { code: string; data: object })];
    }
  };
  const [first, second] = await run(program, settings, twice ? 2 : 1);
  const [next] = await run(honest, {}, 1);
  const changed = document.querySelector("textarea")!.value !== "code of the visitor";
  return {
    ending: endingOf(first!),
    prints: linesOf(first!)
      .slice(0, 10)
      .map((text) => text.slice(0, 300)),
    again: second === undefined ? null : (linesOf(second)[0] ?? "nothing"),
    next: endingOf(next!),
    left: [
      ...Object.keys(globalThis).filter((name) => !before.has(name)),
      ...Array.from(document.querySelectorAll("iframe"), () => "iframe"),
      ...(changed ? ["textarea"] : []),
    ].join(),
  };
}
