import { serveCell } from "./sandbox/serve-cell.js";
import { serve } from "./serve.js";

/** Declared by the text of a sandbox's worker. */
declare const carreraSandbox: true | undefined;

/** The engine's entry in a browser's worker, the same text for pages and for sandboxes. */
if (typeof carreraSandbox === "undefined") serve();
else serveCell();
