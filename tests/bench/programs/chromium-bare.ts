import { bareLoop } from "./bare.js";

/** In a worker: asked for `{ count }`, answers the ms of the bare loop. */
addEventListener("message", ({ data }: MessageEvent) => {
  const { count } = data as { count: number };
  void bareLoop(count).then((ms) => postMessage({ ms, whole: true }));
});
