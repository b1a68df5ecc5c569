// Loaded before a bot that Node runs as a module: what it imports, where it is not what is installed.
import { register } from "node:module";

register("./resolve.mjs", import.meta.url);
