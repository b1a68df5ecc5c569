import vm from "node:vm";
import { compilerText } from "../../playground/build/compiler.js";
import {
  COMPILER,
  type CompilerAnswer,
  type CompilerRequest,
} from "../../playground/platform/compiler/protocol.js";

/** The compiler's worker, as a browser has it, in a context of its own without Node. */
export async function openWorker(): Promise<(request: CompilerRequest) => CompilerAnswer> {
  let answer: CompilerAnswer | undefined;
  const self: {
    onmessage?: (event: { data: unknown }) => void;
    postMessage(data: CompilerAnswer): void;
  } = { postMessage: (data) => (answer = data) };
  const navigator = { userAgent: "", language: "en" };
  const context = vm.createContext({
    ...{ self, navigator, console, performance, queueMicrotask, setTimeout, clearTimeout },
    ...{ TextEncoder, TextDecoder, URL },
  });
  new vm.Script(await compilerText(), { filename: "compiler.js" }).runInContext(context);
  self.onmessage!({ data: COMPILER });
  return (request) => {
    self.onmessage!({ data: request });
    // As a message, it is a copy.
    return JSON.parse(JSON.stringify(answer)) as CompilerAnswer;
  };
}
