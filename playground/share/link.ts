import { CarreraError } from "../errors.js";
import { packWork, unpackWork, type Work } from "./work.js";

/** What introduces the work in an address's fragment. */
const MARK = "#w=";

/** How long a message may be in messengers in which people share links, in characters. */
const MESSENGERS: readonly (readonly [name: string, most: number])[] = [
  ["Discord", 2000],
  ["Telegram", 4096],
  ["Slack", 40_000],
  ["WhatsApp", 65_536],
];

/**
 * A link that opens work. `page` is the playground's address, without a fragment.
 *
 * @throws CarreraError as `packWork` does
 */
export function linkTo(work: Work, page: string): string {
  return page.replace(/#.*$/s, "") + MARK + packWork(work);
}

/**
 * The work of a link: of a whole address, of a fragment, or of what was packed alone.
 *
 * @throws CarreraError as `unpackWork` does
 */
export function workOf(link: string): Work {
  const at = link.indexOf(MARK);
  if (at !== -1) return unpackWork(link.slice(at + MARK.length));
  if (/[:/#?]/.test(link)) throw new CarreraError("link-empty", {});
  return unpackWork(link);
}

/** Whether an address's fragment holds work. */
export function holdsWork(fragment: string): boolean {
  return fragment.startsWith(MARK);
}

/** The messengers in whose messages a link has no room. */
export function tooLongFor(link: string): string[] {
  return MESSENGERS.filter(([, most]) => link.length > most).map(([name]) => name);
}
