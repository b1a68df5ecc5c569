/** Entry of the library bundle: the published packages, as they are. */
export * as grammy from "grammy";
export * as runner from "@grammyjs/runner";
export * as tslib from "tslib";
