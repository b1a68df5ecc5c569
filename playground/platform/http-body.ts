import type { IncomingMessage } from "node:http";
import { isRecord } from "../telegram/params.js";
import type { Payload } from "../telegram/server.js";

export async function readText(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * What a call sends along, in any of the ways that Telegram takes: in the query,
 * as a form or as JSON. Of a multipart body nothing is taken: uploads are not
 * simulated, and the methods say so when nothing of a call is there.
 */
export async function readPayload(request: IncomingMessage, query: string): Promise<Payload> {
  const asked = Object.fromEntries(new URLSearchParams(query));
  const type = request.headers["content-type"] ?? "";
  const body = await readText(request);
  if (type.startsWith("multipart/")) return asked;
  if (type.startsWith("application/x-www-form-urlencoded")) {
    return { ...asked, ...Object.fromEntries(new URLSearchParams(body)) };
  }
  return { ...asked, ...parse(body) };
}

/** Telegram ignores a body that it cannot read. */
function parse(body: string): Payload {
  try {
    const value: unknown = JSON.parse(body);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
