import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

export interface Served {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly origin: string;
  close(): void;
}

/** Serves a built site from a folder, on a port of its own. */
export async function serve(dist: string): Promise<Served> {
  const server = createServer(({ url = "/" }, response) => {
    const path = join(dist, new URL(url, "http://x").pathname);
    const file = [path, `${path}.html`, join(path, "index.html")].find(
      (one) => existsSync(one) && extname(one) !== "",
    );
    if (file === undefined) return void response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      // Frames without an origin of their own load from here, too.
      "access-control-allow-origin": "*",
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
