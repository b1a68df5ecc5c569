import { zlibSync } from "fflate";
import type { ErrorCode } from "../../playground/errors.js";
import { packWork, type Work } from "../../playground/share/work.js";

/** A link that somebody might send, and what comes of it. */
export interface HostileLink {
  readonly name: string;
  /** What stands after `#w=`. */
  readonly packed: string;
  /** The error's code, or `opens`. */
  readonly expected: ErrorCode | "opens";
  /** What opens. */
  readonly work?: Work;
}

export const innocent: Work = {
  code: 'import { Bot } from "grammy";\n\nconst bot = new Bot("123:token");\nawait bot.start();\n',
  language: "ts",
  arrivals: [{ at: 100, from: "Alice", text: "A" }],
  settings: {},
};

/** Bytes packed as a link's are, whatever they are. */
export function pack(bytes: Uint8Array, version = 1): string {
  return Buffer.concat([Uint8Array.of(version), zlibSync(bytes, { level: 9 })]).toString(
    "base64url",
  );
}

/** JSON text packed as a link's is, whether it makes sense or not. */
export const packText = (text: string, version = 1) =>
  pack(new TextEncoder().encode(text), version);

const packValue = (value: unknown) => packText(JSON.stringify(value));
const good = packWork(innocent);
const text = JSON.stringify(innocent);

function opens(name: string, work: Work): HostileLink {
  return { name, packed: packWork(work), expected: "opens", work };
}
function bad(name: string, value: unknown): HostileLink {
  return { name, packed: packValue(value), expected: "link-bad-field" };
}

export const hostileLinks: readonly HostileLink[] = [
  { name: "empty", packed: "", expected: "link-empty" },
  { name: "nothing but space", packed: " \n", expected: "link-empty" },
  { name: "one character", packed: "A", expected: "link-broken" },
  { name: "the version alone", packed: "AQ", expected: "link-broken" },
  { name: "version 0", packed: packText(text, 0), expected: "link-broken" },
  { name: "truncated", packed: good.slice(0, -20), expected: "link-broken" },
  { name: "the last character cut off", packed: good.slice(0, -1), expected: "link-broken" },
  { name: "one character changed", packed: changed(good, 60), expected: "link-broken" },
  { name: "something added", packed: `${good}AAAA`, expected: "link-broken" },
  {
    name: "bad base64",
    packed: `${good.slice(0, 20)}%$!${good.slice(20)}`,
    expected: "link-broken",
  },
  { name: "base64 of another kind", packed: "AQ+/AQ==", expected: "link-broken" },
  { name: "markup", packed: '"><img src=x onerror=alert(1)>', expected: "link-broken" },
  { name: "a future version", packed: packText(text, 2), expected: "link-version" },
  { name: "the last version", packed: packText(text, 255), expected: "link-version" },
  { name: "1000:1 bomb", packed: pack(new Uint8Array(100_000_000)), expected: "link-too-large" },
  {
    name: "1000:1 bomb that is JSON",
    packed: packText(`{"code":"${" ".repeat(20_000_000)}"}`),
    expected: "link-too-large",
  },
  { name: "5 MB of characters", packed: "A".repeat(5_000_000), expected: "link-too-large" },
  { name: "no JSON", packed: packText("{code:'a'}"), expected: "link-broken" },
  {
    name: "no UTF-8",
    packed: pack(Uint8Array.of(0x22, 0xff, 0xfe, 0x22)),
    expected: "link-broken",
  },
  {
    name: "nested 100000 deep",
    packed: packText("[".repeat(100_000) + "]".repeat(100_000)),
    expected: "link-bad-field",
  },
  bad("null", null),
  bad("a list", [innocent]),
  bad("a number", 7),
  bad("no code", { ...innocent, code: undefined }),
  bad("code of another type", { ...innocent, code: ["a"] }),
  bad("a language that is none", { ...innocent, language: "constructor" }),
  bad("arrivals that are no list", { ...innocent, arrivals: { length: 3 } }),
  bad("an arrival of another type", { ...innocent, arrivals: [{ at: "0", from: "A", text: "B" }] }),
  bad("an arrival before the beginning", {
    ...innocent,
    arrivals: [{ at: -1, from: "A", text: "B" }],
  }),
  bad("an arrival with more than it may have", {
    ...innocent,
    arrivals: [{ at: 0, from: "A", text: "B", html: "<b>" }],
  }),
  bad("more arrivals than anybody scripts", {
    ...innocent,
    arrivals: Array.from({ length: 10_001 }, (_, at) => ({ at, from: "A", text: "B" })),
  }),
  bad("settings of another type", { ...innocent, settings: "none" }),
  bad("a latency below 0", { ...innocent, settings: { latency: { read: -1, write: 0, api: 0 } } }),
  bad("a limit that is no number", { ...innocent, settings: { limit: "1e9" } }),
  bad("a title of another type", { ...innocent, title: { toString: "x" } }),
  bad("a title of several lines", { ...innocent, title: "a\nb" }),
  bad("a title without an end", { ...innocent, title: "a".repeat(5000) }),
  {
    name: "__proto__ among the fields",
    packed: packText(text.replace("{", '{"__proto__":{"polluted":true},')),
    expected: "opens",
    work: innocent,
  },
  {
    name: "__proto__ among the settings",
    packed: packText(text.replace('"settings":{', '"settings":{"__proto__":{"limit":1}')),
    expected: "opens",
    work: innocent,
  },
  {
    name: "__proto__ in an arrival",
    packed: packText(text.replace('{"at":', '{"__proto__":{"polluted":true},"at":')),
    expected: "link-bad-field",
  },
  {
    name: "__proto__ in place of the fields",
    packed: packText(`{"__proto__":${text}}`),
    expected: "link-bad-field",
  },
  opens("a javascript: title", { ...innocent, title: "javascript:alert(document.domain)" }),
  opens("a title of markup", { ...innocent, title: "</title><script>alert(1)</script>" }),
  opens("a title that turns round", { ...innocent, title: "bot\u202egpj.exe" }),
  opens("code that turns round", { ...innocent, code: "// \u202e } \u2066if (admin)\u2069\n" }),
  opens("lone surrogates", {
    ...innocent,
    code: '"\ud800"; "\udfff";',
    arrivals: [{ at: 0, from: "\udc00", text: "\ud83d" }],
  }),
  opens("people named like properties", {
    ...innocent,
    arrivals: [
      { at: 0, from: "__proto__", text: "constructor" },
      { at: 0, from: "hasOwnProperty", text: "toString", chat: "__proto__" },
    ],
  }),
];

/** One character replaced by another of the alphabet. */
function changed(packed: string, at: number): string {
  return packed.slice(0, at) + (packed[at] === "A" ? "B" : "A") + packed.slice(at + 1);
}
