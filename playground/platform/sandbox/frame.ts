import type { CellOrder } from "./messages.js";

/**
 * What the frame may do: start workers from blobs of its own, which inherit
 * this policy. Neither it nor they reach any server.
 */
export function framePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** What the page hands to the frame, once, with two ports: the frame's own, and the worker's. */
export interface FrameOrder {
  readonly nonce: string;
  /** The worker's text. */
  readonly text: Blob;
  /** What the worker is told. */
  readonly worker: CellOrder;
}

/** What the frame says to the page: an error of the worker that nobody caught, or that it is there. */
export type FrameMessage =
  | { readonly kind: "pong" }
  | {
      readonly kind: "error";
      readonly message: string;
      /** In the worker's text, from 1; 0 where there is none. */
      readonly line: number;
      readonly column: number;
    };

/**
 * The frame's document. Its script starts a worker and gives it its port; it
 * evaluates nothing of what passes by.
 */
export function frameText(nonce: string): string {
  const script = `(${relay.toString()})(${JSON.stringify(nonce)})`;
  return (
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="${framePolicy(nonce)}">` +
    `<script nonce="${nonce}">${script.replaceAll("</", "<\\/")}</script>`
  );
}

/** Runs in the frame, as text: it can use nothing of this module. */
function relay(nonce: string): void {
  let started = false;
  addEventListener("message", ({ source, data, ports }: MessageEvent<FrameOrder>) => {
    if (started || source !== parent || data.nonce !== nonce) return;
    started = true;
    const [control, port] = ports as [MessagePort, MessagePort];
    control.onmessage = () => control.postMessage({ kind: "pong" });
    const url = URL.createObjectURL(data.text);
    const worker = new Worker(url);
    worker.onerror = (event) => {
      event.preventDefault();
      const { message, lineno: line, colno: column } = event;
      control.postMessage({ kind: "error", message, line, column });
    };
    worker.postMessage(data.worker, [port]);
    URL.revokeObjectURL(url);
  });
}
