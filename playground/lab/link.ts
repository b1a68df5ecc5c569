import type { Messages } from "../../locales/index.js";
import { LONGEST_TITLE } from "../share/check-work.js";
import { linkTo, tooLongFor } from "../share/link.js";
import type { Work } from "../share/work.js";
import { defaultSettings } from "../world/settings.js";
import { parse } from "./arguments.js";
import { readText } from "./files.js";
import { PROGRAM, programOptions } from "./options.js";
import { settingsOf } from "./program.js";
import { UsageError } from "./usage.js";

const LINK = { ...PROGRAM, site: { type: "string" }, title: { type: "string" } } as const;

/** Where `npm start` serves the site. */
const SITE = "http://localhost:4173";

/** `lab link FILE`: prints a link that opens the program in the playground. */
export function link(args: readonly string[], messages: Messages): number {
  const { values, positionals } = parse(args, LINK);
  const options = programOptions(values, positionals);
  const { arrivals, ...settings } = settingsOf(options);
  const { title } = values;
  if (title !== undefined && title.length > LONGEST_TITLE) {
    throw new UsageError("bad-option", {
      option: "--title",
      value: title,
      expected: `1–${LONGEST_TITLE}`,
    });
  }
  const work: Work = {
    code: readText(options.file),
    language: options.language,
    arrivals,
    settings: unusual(settings),
    ...(title === undefined ? {} : { title }),
  };
  const address = linkTo(work, pageOf(values.site ?? SITE, messages));
  process.stdout.write(`${address}\n`);
  const messengers = tooLongFor(address);
  if (messengers.length > 0) {
    process.stderr.write(`${messages.share.tooLong(messengers, address.length)}\n`);
  }
  return 0;
}

/** The playground of a site, in the language of the terminal. @throws UsageError */
function pageOf(site: string, { lab }: Messages): string {
  const url = URL.canParse(site) ? new URL(site) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError("bad-option", { option: "--site", value: site, expected: SITE });
  }
  return `${url.origin}${url.pathname.replace(/\/$/, "")}/${lab.link.page}`;
}

/** The settings that are not as they are by default. */
function unusual(settings: Work["settings"]): Work["settings"] {
  const entries = Object.entries(settings).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(defaultSettings[name as keyof Work["settings"]]),
  );
  return Object.fromEntries(entries);
}
