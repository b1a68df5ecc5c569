import { shown, UnusableField } from "../checks.js";
import { CarreraError } from "../errors.js";
import type { Language } from "../snippet/compile.js";
import type { Arrival } from "../telegram/arrivals.js";
import type { Settings } from "../world/settings.js";
import { fromBase64Url, toBase64Url } from "./base64url.js";
import { checkWork } from "./check-work.js";
import { expand, squeeze } from "./squeeze.js";

/** What somebody works on in the playground: plain JSON. */
export interface Work {
  readonly code: string;
  readonly language: Language;
  readonly arrivals: readonly Arrival[];
  /** What is not as in `defaultSettings`. */
  readonly settings: Partial<Omit<Settings, "arrivals">>;
  /** A line of text. It is never anything else: no address, no markup. */
  readonly title?: string;
}

/** The only version that there has been: the first byte; zlib's bytes of the JSON follow. */
const VERSION = 1;
/** Bytes of JSON that a link may hold, whatever it claims. */
const MOST = 2_000_000;
/** Characters of a link worth looking at: those bytes at their worst. */
const LONGEST = 2_700_000;

/**
 * Work as text for the fragment of an address, which no server ever sees.
 *
 * @throws CarreraError `link-too-large` or `link-bad-field`, so that nothing is
 * packed that `unpackWork` would refuse
 */
export function packWork(work: Work): string {
  const bytes = new TextEncoder().encode(JSON.stringify(checked(work)));
  if (bytes.length > MOST) throw tooLarge();
  const squeezed = squeeze(bytes);
  const all = new Uint8Array(squeezed.length + 1);
  all[0] = VERSION;
  all.set(squeezed, 1);
  return toBase64Url(all);
}

/**
 * The work again: a copy of what was packed, checked from end to end.
 *
 * @throws CarreraError `link-empty`, `link-broken`, `link-version`,
 * `link-too-large` or `link-bad-field`
 */
export function unpackWork(text: string): Work {
  if (text.length > LONGEST) throw tooLarge();
  const trimmed = text.trim();
  if (trimmed === "") throw new CarreraError("link-empty", {});
  const all = fromBase64Url(trimmed);
  const version = all?.[0] ?? 0;
  if (all === null || version < VERSION) throw broken();
  if (version > VERSION) throw new CarreraError("link-version", { version });
  const bytes = expand(all.subarray(1), MOST);
  if (bytes === "too-large") throw tooLarge();
  if (bytes === "broken") throw broken();
  return checked(parse(bytes));
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw broken();
  }
}

function checked(value: unknown): Work {
  try {
    return checkWork(value, "");
  } catch (error) {
    if (!(error instanceof UnusableField)) throw error;
    const { field, value } = error;
    throw new CarreraError("link-bad-field", { field, value: shown(value) });
  }
}

const broken = () => new CarreraError("link-broken", {});
const tooLarge = () => new CarreraError("link-too-large", { kilobytes: MOST / 1000 });
