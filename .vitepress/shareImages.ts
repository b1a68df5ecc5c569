import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import satori from "satori";
import type { PageLanguage, pagesToRead } from "./pages.js";

/** What is written on the image of a page. */
export interface ShareTexts {
  /** The part of the site that the page belongs to, or nothing. */
  readonly section: string;
  readonly title: string;
  readonly description: string;
}

/** Pixels, as those who show such images ask for. */
export const WIDTH = 1200;
export const HEIGHT = 630;
const CACHE = resolve(".vitepress/cache/share");
const MARGIN = 72;

const token = tokens();
const fonts = ([400, 700] as const).map((weight) => ({
  name: "Familjen Grotesk",
  weight,
  data: readFileSync(
    resolve(
      `node_modules/@fontsource/familjen-grotesk/files/familjen-grotesk-latin-${weight}-normal.woff`,
    ),
  ),
}));
const wordmark = dataUri(readFileSync(resolve("docs/public/wordmark.svg"), "utf8"));
const track = dataUri(drawTrack());

/** Where the image of the page at an address lies: `/share/en/advanced/scaling.png`. */
export function shareImageOf(address: string): string {
  return `/share${address.endsWith("/") ? `${address}index` : address}.png`;
}

/** Draws the image of a page into the built site; one that was drawn before is taken from the cache. */
export async function writeShareImage(
  directory: string,
  address: string,
  texts: ShareTexts,
): Promise<void> {
  const svg = await satori(card(texts), { width: WIDTH, height: HEIGHT, fonts });
  const kept = join(CACHE, `${createHash("sha256").update(svg).digest("hex")}.png`);
  if (!existsSync(kept)) write(kept, new Resvg(svg).render().asPng());
  write(join(directory, shareImageOf(address)), readFileSync(kept));
}

/** Draws the images of all pages; `sectionOf` names the part of the site, given a page without its language. */
export async function writeShareImages<T extends PageLanguage>(
  directory: string,
  pages: ReturnType<typeof pagesToRead<T>>,
  sectionOf: (language: T, page: string) => string,
): Promise<void> {
  for (const [address, { title, description, frontmatter }] of pages.all) {
    const language = pages.languageOf(address);
    const section = sectionOf(language, address.slice(language.base.length));
    const hero = (frontmatter.hero as { text?: string } | undefined)?.text;
    await writeShareImage(directory, address, { section, title: hero ?? title, description });
  }
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** A piece of the image, as satori takes it in place of JSX. */
function box(style: Record<string, unknown>, children?: unknown) {
  return { type: "div", key: null, props: { style: { display: "flex", ...style }, children } };
}
const picture = (src: string, width: number, height: number, style = {}) => ({
  type: "img",
  key: null,
  props: { src, width, height, style },
});

function card({ section, title, description }: ShareTexts) {
  const size = title.length > 30 ? 66 : 78;
  const column = { flexDirection: "column" };
  return box(
    {
      ...column,
      justifyContent: "space-between",
      width: WIDTH,
      height: HEIGHT,
      padding: MARGIN,
      fontFamily: "Familjen Grotesk",
      color: token("ink"),
      background: token("paper"),
    },
    [
      picture(track, WIDTH, HEIGHT, { position: "absolute", top: 0, left: 0 }),
      picture(wordmark, 257, 60),
      box({ ...column, maxWidth: 800 }, [
        box({ fontSize: 32, color: token("ink-2"), marginBottom: 12 }, section),
        box({ fontSize: size, fontWeight: 700, lineHeight: 1.05, letterSpacing: -1 }, title),
        box(
          {
            display: "block",
            lineClamp: 3,
            marginTop: 28,
            fontSize: 29,
            lineHeight: 1.35,
            color: token("ink-2"),
          },
          description,
        ),
      ]),
    ],
  );
}

/** The bend of the home page's track, in the upper right corner. */
function drawTrack(): string {
  const lane = (radius: number, color: string, width: number, end: number) =>
    `<path d="M1200 ${315 - radius}H1130A${radius} ${radius} 0 0 0 1130 ${315 + radius}H${end}" stroke="${color}" stroke-width="${width}" fill="none"/>`;
  const start = `<path d="M1168 71V223" stroke="${token("ink")}" stroke-width="4"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">${[
    lane(170, token("paper-2"), 148, 1200),
    ...[96, 145, 195, 244].map((radius) => lane(radius, token("line"), 1.5, 1200)),
    lane(219, token("mark-0"), 22, 1130),
    lane(170, token("mark-1"), 22, 1168),
    start,
  ].join("")}</svg>`;
}

function dataUri(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

/** The palette, in its light form. @throws Error for a token that there is not */
function tokens(): (name: string) => string {
  const text = readFileSync(resolve(".vitepress/theme/tokens.css"), "utf8");
  return (name) => {
    const value = new RegExp(`--carrera-${name}: (#\\w+);`).exec(text)?.[1];
    if (value === undefined) throw new Error(`tokens.css has no colour --carrera-${name}`);
    return value;
  };
}
