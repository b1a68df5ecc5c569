import { answer } from "./answer.js";
import { COMPILER, type CompilerRequest } from "./protocol.js";

/**
 * The worker that has TypeScript in it. The first message says what it is to be.
 */
self.onmessage = ({ data }: MessageEvent<unknown>) => {
  if (data !== COMPILER) return;
  self.onmessage = ({ data: request }: MessageEvent<CompilerRequest>) => {
    self.postMessage(answer(request));
  };
};
