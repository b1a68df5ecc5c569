import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { CHROMIUM_ARGS } from "../helpers/chromium.js";

export interface PageWeight {
  /** Bytes after gzip, of what the page loads before any interaction. */
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

/** What a page of a built site makes Chromium load when it is opened and left alone. */
export async function weigh(dist: string, page: string): Promise<PageWeight> {
  const server = createServer(({ url = "/" }, response) => {
    const path = join(dist, new URL(url, "http://x").pathname);
    const file = [path, `${path}.html`, join(path, "index.html")].find(
      (one) => existsSync(one) && extname(one) !== "",
    );
    if (file === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: CHROMIUM_ARGS,
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const bodies: Promise<[string, number]>[] = [];
    tab.on("response", (response) => {
      const kind = extname(new URL(response.url()).pathname);
      bodies.push(response.body().then((body) => [kind, gzipSync(body).length]));
    });
    const { port } = server.address() as AddressInfo;
    await tab.goto(`http://127.0.0.1:${port}${page}`, { waitUntil: "networkidle" });
    const sizes = await Promise.all(bodies);
    const sum = (wanted: string) =>
      sizes.reduce((total, [kind, size]) => (kind === wanted ? total + size : total), 0);
    return { javascript: sum(".js"), css: sum(".css") };
  } finally {
    await browser.close();
    server.close();
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
