import { conformance } from "./es/conformance.js";
import { editor } from "./es/editor.js";
import { errors } from "./es/errors.js";
import { example } from "./es/example.js";
import { files } from "./es/files.js";
import { hovers } from "./es/hovers.js";
import { lab } from "./es/lab.js";
import { labPage } from "./es/labPage.js";
import { playground } from "./es/playground.js";
import { playRun } from "./es/playRun.js";
import { race } from "./es/race.js";
import { scheduler } from "./es/scheduler.js";
import { share } from "./es/share.js";
import { site } from "./es/site.js";

/** Todos los textos en español. Una página importa solo las partes que usa. */
export const es = {
  race,
  errors,
  lab,
  exports: files,
  labPage,
  scheduler,
  editor,
  share,
  playground,
  playRun,
  example,
  hovers,
  site,
  conformance,
};
export type Messages = typeof es;
