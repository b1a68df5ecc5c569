// The same as a module: Deno's programs import it, and those of Node that wait at their top level.
import doors from "./grammy.cjs";

export * from "grammy";
export const { Bot, Api, session, lazySession } = doors;
