import type { Case } from "./case.js";
import { deno } from "./cases/deno.js";
import { examples } from "./cases/examples.js";
import { methods } from "./cases/methods.js";
import { running } from "./cases/running.js";
import { sessions } from "./cases/sessions.js";
import { trouble } from "./cases/trouble.js";
import { webhooks } from "./cases/webhooks.js";

/** Everything that runs both ways, by what it is about. */
export const groups = { sessions, running, methods, webhooks, trouble, deno, examples };

export const cases: readonly Case[] = Object.values(groups).flat();
