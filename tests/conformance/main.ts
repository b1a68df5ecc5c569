import { conformance } from "../../locales/en/conformance.js";
import { columns } from "../../playground/lab/table.js";
import type { Case } from "./case.js";
import { cases } from "./cases.js";
import { conform, type Report } from "./conform.js";

/** As many real processes at once as leave timers their punctuality. */
const AT_ONCE = 2;

/** `npm run conformance [NAME…]`: every case both ways, as a table. */
async function main(names: readonly string[]): Promise<void> {
  const chosen = cases.filter(({ name }) => names.length === 0 || names.includes(name));
  const reports: Report[] = [];
  const waiting = chosen.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, one] of waiting) reports[index] = await conform(one);
    }),
  );
  const heads = ["case", "mode", "calls", "sessions", "lost writes", "errors", "verdict"];
  console.log(columns([heads, ...reports.map(row)]));
  const differing = reports.filter(({ findings }) => findings.length > 0);
  for (const { one, findings } of differing) console.log(`\n${one.name}: ${findings.join("\n")}`);
  console.log(`\n${reports.length - differing.length} of ${reports.length} cases conform`);
  if (differing.length > 0 || reports.length === 0) process.exitCode = 1;
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
