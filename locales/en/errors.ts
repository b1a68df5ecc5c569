import type { ErrorData } from "../../playground/errors.js";
import type { errors as es } from "../es/errors.js";

const missing: Record<ErrorData["snippet-unsupported-module"]["what"], string> = {
  "file-system": "file system",
  sockets: "network connections and no external databases",
  threads: "threads",
  processes: "other processes",
};

export const errors: typeof es = {
  "snippet-syntax": ({ detail }) =>
    `The program does not compile: ${detail} Correct that line and run it again.`,
  "snippet-unknown-import": ({ specifier }) =>
    `The simulation has no module '${specifier}'. You can import 'grammy', '@grammyjs/runner' and these plugins of '@grammyjs': auto-retry, conversations, hydrate, menu, parse-mode, ratelimiter and transformer-throttler.`,
  "snippet-unsupported-module": ({ specifier, what }) =>
    `The module '${specifier}' does not work in the simulation, which has no ${missing[what]}. Remove that import from the program, or try it elsewhere.`,
  "network-not-simulated": ({ url }) =>
    `The simulation has no network: the program asked for '${url}', and only Telegram's Bot API answers.`,
  "platform-not-simulated": ({ name }) =>
    `'${name}' does not work in the simulation. Remove it from the program, or try it elsewhere.`,
  "memory-full": ({ megabytes }) =>
    `The program asked for more memory than it has here: ${megabytes} MB for all its buffers and for what grows large: arrays, strings, maps and sets. Does something grow without end?`,
  "updates-not-json": ({ detail }) =>
    `The updates file is not valid JSON (${detail}). It should be a list such as [{"at": 0, "from": "Alice", "text": "A"}].`,
  "updates-not-array": () =>
    `The updates file should be a list such as [{"at": 0, "from": "Alice", "text": "A"}].`,
  "updates-empty": () =>
    "The list of updates is empty. Write at least one, so that there is something to simulate.",
  "updates-bad-entry": ({ index, field, value }) =>
    field === ""
      ? `Update ${index + 1} is not an object: ${value}. Write one such as {"at": 0, "from": "Alice", "text": "A"}.`
      : `Update ${index + 1} has an unusable '${field}': ${value}. 'at' is a number of milliseconds, 0 or more; 'from', 'text', 'edits', 'press' and 'inline' are non-empty strings, and so is 'chat', which is optional (an inline query has none); there are no other fields.`,
  "schedule-not-json": ({ detail }) =>
    `The file of the schedule is not valid JSON (${detail}). It should be, for example, [1, 4, 5] or {"picks": [1, 4, 5], "then": "time-order"}.`,
  "schedule-unusable": ({ field, value }) =>
    field === ""
      ? `The schedule is neither an object nor a list: ${value}. Write, for example, [1, 4, 5] or {"picks": [1, 4, 5], "then": "time-order"}.`
      : `The schedule has an unusable '${field}': ${value}. 'picks' is a list of numbers of operations; 'then' (optional) is "time-order" or "pause"; there are no other fields.`,
  "schedule-not-pending": ({ step, operation }) =>
    `The schedule is not one of this run: at step ${step} it picks operation ${operation}, which is not pending. Use the program, messages and options that it was recorded with.`,
  "schedule-too-long": ({ steps, picks }) =>
    `The schedule is not one of this run: it picks ${picks} steps, and all was over after ${steps}. Use the program, messages and options that it was recorded with.`,
  "export-not-json": ({ detail }) =>
    `The file is not valid JSON (${detail}). Choose one that Carrera saved as JSON.`,
  "export-not-carrera": () =>
    "The file is JSON, but no run of Carrera: it has no 'carrera'. Choose one that Carrera saved as JSON.",
  "export-version": ({ version }) =>
    `The file is of a version that this page does not know: ${version}. Reload the page, or save the run again.`,
  "export-bad-field": ({ field, value }) =>
    `The file has an unusable '${field}': ${value}. Was it changed by hand? Save the run again.`,
  "link-empty": () =>
    "The link holds no program: what comes after '#w=' is missing. Copy all of it, or ask whoever gave it to you for another.",
  "link-broken": () =>
    "The link is incomplete, or was changed on its way. Copy all of it, without spaces or breaks, or ask whoever gave it to you for another.",
  "link-version": ({ version }) =>
    `The link is of a newer version that this page does not know (${version}). Reload the page and open it again.`,
  "link-too-large": ({ kilobytes }) =>
    `This is too much for a link, which holds ${kilobytes} kB. Take code or messages away, or share the files.`,
  "link-bad-field": ({ field, value }) =>
    `The link has a '${field}' that is unusable: ${value}. Ask whoever gave it to you for another.`,
  "engine-unreachable": ({ url, detail }) =>
    `The simulation's engine could not be fetched ('${url}': ${detail}). Check your connection and try again.`,
  "engine-broken": ({ detail }) =>
    `The simulation's engine broke while it worked (${detail}). Try again; if it happens once more, check the program.`,
  "compiler-unreachable": ({ url }) =>
    `The compiler could not be fetched ('${url}'). Check your connection and try again.`,
  "compiler-broken": ({ detail }) => `The compiler broke while it worked (${detail}). Try again.`,
  "engine-closed": () =>
    "The simulation's engine was closed before it was done. Run the program again.",
};
