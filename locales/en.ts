import { conformance } from "./en/conformance.js";
import { editor } from "./en/editor.js";
import { errors } from "./en/errors.js";
import { example } from "./en/example.js";
import { files } from "./en/files.js";
import { hovers } from "./en/hovers.js";
import { lab } from "./en/lab.js";
import { labPage } from "./en/labPage.js";
import { playground } from "./en/playground.js";
import { playRun } from "./en/playRun.js";
import { race } from "./en/race.js";
import { scheduler } from "./en/scheduler.js";
import { share } from "./en/share.js";
import { site } from "./en/site.js";
import type { Messages } from "./es.js";

export const en: Messages = {
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
