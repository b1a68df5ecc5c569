/** Entry of the library bundle: the published packages, as they are, and what compiled programs ask of `tslib`. */
export * as grammy from "grammy";
export * as runner from "@grammyjs/runner";
export * as tslib from "./helpers.js";
