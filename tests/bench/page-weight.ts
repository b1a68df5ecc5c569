import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Page, type Response } from "playwright";
import { CHROMIUM_ARGS } from "../helpers/chromium.js";
import { serve } from "./serve.js";

export interface PageWeight {
  /** Bytes after gzip, of what the page has loaded. */
  readonly javascript: number;
  readonly css: number;
}

const vitepress = resolve("node_modules/.bin/vitepress");

/** Builds an untouched VitePress site of the same version, of one page of text. */
export function buildBlankSite(): string {
  const site = resolve(".cache/blank");
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, ".vitepress"), { recursive: true });
  writeFileSync(join(site, ".vitepress/config.mjs"), "export default {};\n");
  writeFileSync(join(site, "index.md"), "# Blank\n\nA page of text.\n");
  const { status, stderr } = spawnSync(vitepress, ["build", site], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the blank site did not build: ${stderr}`);
  return join(site, ".vitepress/dist");
}

/** What a page of a built site makes Chromium load when it is opened and left alone, and after `act`. */
export async function weigh(
  dist: string,
  page: string,
  act?: (tab: Page) => Promise<unknown>,
): Promise<PageWeight> {
  const { origin, close } = await serve(dist);
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: CHROMIUM_ARGS,
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const bodies: Promise<readonly [string, number]>[] = [];
    const weighOne = async (response: Response) => {
      const kind = extname(new URL(response.url()).pathname);
      return [kind, gzipSync(await response.body()).length] as const;
    };
    const note = (response: Response) => void bodies.push(weighOne(response));
    tab.on("response", note);
    await tab.goto(`${origin}${page}`, { waitUntil: "networkidle" });
    await act?.(tab);
    tab.off("response", note);
    const sizes = await Promise.all(bodies);
    const sum = (wanted: string) =>
      sizes.reduce((total, [kind, size]) => (kind === wanted ? total + size : total), 0);
    return { javascript: sum(".js"), css: sum(".css") };
  } finally {
    await browser.close();
    close();
  }
}
