import type { TypesMessage } from "./types.js";
import compiler from "virtual:carrera-compiler";

/** Which of Monaco's workers is asked for. */
export type MonacoWorker = "types" | "text";

/**
 * Starts a worker for Monaco: the one for types has TypeScript in it, the other
 * looks at text alone. `withoutTypes` is told, with the browser's own sentence,
 * when the declarations do not come: then mistakes of syntax are all that it sees.
 */
export function startMonacoWorker(
  kind: MonacoWorker,
  withoutTypes: (detail: string) => void,
): Worker {
  if (kind === "text") return new Worker(compiler.text);
  const worker = new Worker(compiler.url);
  const send = (types: string | null) => {
    const message: TypesMessage = { types };
    worker.postMessage(message);
  };
  fetchTypes().then(send, (error: unknown) => {
    send(null);
    withoutTypes(error instanceof Error ? error.message : String(error));
  });
  return worker;
}

let fetched: Promise<string> | undefined;

/** The declarations, fetched once for a page. */
function fetchTypes(): Promise<string> {
  return (fetched ??= download(compiler.types).catch((error: unknown) => {
    fetched = undefined; // the next editor tries again
    throw error;
  }));
}

async function download(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return response.text();
}
