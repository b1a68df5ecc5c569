import type { Case } from "./case.js";
import { deno } from "./cases/deno.js";
import { examples } from "./cases/examples.js";
import { methods } from "./cases/methods.js";
import { running } from "./cases/running.js";
import { sessions } from "./cases/sessions.js";
import { webhooks } from "./cases/webhooks.js";

/** Everything that runs both ways. */
export const cases: readonly Case[] = [
  ...sessions,
  ...running,
  ...methods,
  ...webhooks,
  ...deno,
  ...examples,
];
