import { initialize } from "monaco-editor/internal/common/initialize";
import { answer } from "./answer.js";
import { COMPILER, type CompilerRequest } from "./protocol.js";
import { TypesWorker } from "./types-worker.js";
import { isTypesMessage, type Types } from "./types.js";

/**
 * The worker that has TypeScript in it. The first message says what it is to
 * be: a compiler, or what stands behind Monaco.
 */
self.onmessage = (first: MessageEvent<unknown>) => {
  if (first.data === COMPILER) self.onmessage = compileOnly;
  else serveMonaco(first);
};

function compileOnly({ data }: MessageEvent<CompilerRequest>): void {
  self.postMessage(answer(data));
}

/** What Monaco says waits until the page has sent the types, or that there are none. */
function serveMonaco(first: MessageEvent<unknown>): void {
  const waiting: MessageEvent<unknown>[] = [];
  self.onmessage = (event: MessageEvent<unknown>) => {
    if (!isTypesMessage(event.data)) return void waiting.push(event);
    const { types } = event.data;
    const known = types === null ? null : (JSON.parse(types) as Types);
    initialize((context, data) => new TypesWorker(context, data as object, known));
    for (const one of waiting) self.onmessage?.call(self, one);
  };
  self.onmessage.call(self, first);
}
