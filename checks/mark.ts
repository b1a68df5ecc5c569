import { markTranslated } from "./markTranslated.js";

const USAGE = `Say what says the same as its original again, such as:
npm run -s translated -- docs/en/advanced/scaling.md
npm run -s translated -- docs/en/advanced/scaling.md#webhooks locales/en/race.ts
A folder stands for all that is below it.`;

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error(USAGE);
  process.exitCode = 1;
}
try {
  files.forEach(markTranslated);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
