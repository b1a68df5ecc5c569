import { conformance } from "../../locales/en/conformance.js";
import { columns } from "../../playground/lab/table.js";
import type { Case } from "./case.js";
import { cases } from "./cases.js";
import { conform, simulate, tellLate, type Report } from "./conform.js";
import { runShown, shown, tableOf, waysOf } from "./shown.js";
import { checkTypes } from "./type-check.js";

/**
 * `npm run conformance [NAME…]`: every case both ways, as a table; without a
 * name also every program of the pages, in each flavour.
 */
async function main(names: readonly string[]): Promise<void> {
  const chosen = cases.filter(({ name }) => names.length === 0 || names.includes(name));
  await simulate([...chosen, ...(names.length === 0 ? shown.flatMap(waysOf) : [])]);
  const reports = await Promise.all(chosen.map(conform));
  const heads = ["case", "mode", "calls", "sessions", "lost writes", "errors", "verdict"];
  console.log(columns([heads, ...reports.map(row)]));
  const differing = reports.filter(({ findings }) => findings.length > 0);
  for (const { one, findings } of differing) console.log(`\n${one.name}: ${findings.join("\n")}`);
  console.log(`\n${reports.length - differing.length} of ${reports.length} cases conform`);
  if (differing.length > 0 || reports.length === 0) process.exitCode = 1;
  if (names.length === 0) await tellShown();
  tellLate();
}

async function tellShown(): Promise<void> {
  const types = checkTypes(shown.map(({ file }) => file));
  const verdicts = await Promise.all(shown.map(runShown));
  console.log(`\n${tableOf(verdicts, types)}`);
  for (const { file, findings } of verdicts) {
    const problems = [types.get(file) ?? [], findings].flat();
    if (problems.length === 0) continue;
    console.log(`\n${file}: ${problems.join("\n")}`);
    process.exitCode = 1;
  }
}

function row({ one, real, findings }: Report): string[] {
  const calls = Object.values(real.calls).flat();
  const refused = calls.filter((call) => call.includes(" → ")).length;
  const failed = real.deliveries.filter((delivery) => !delivery.endsWith(", 200")).length;
  const died = real.ended === "ok" ? 0 : 1;
  return [
    one.name,
    one.mode,
    String(calls.length),
    String(Object.keys(real.sessions).length),
    String(real.lostWrites.length),
    String(refused + failed + died),
    verdict(one, findings),
  ];
}

function verdict({ known }: Case, findings: readonly string[]): string {
  if (findings.length === 0) return known === undefined ? "same" : "same: no longer a difference";
  return known === undefined ? "DIFFERS" : `DIFFERS, as known: ${conformance.known[known].title}`;
}

await main(process.argv.slice(2));
