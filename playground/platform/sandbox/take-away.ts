import { KEPT } from "./language.js";

/**
 * Takes from a worker's scope what a program has no business with: network,
 * storage, other threads, messages, real time. The policy forbids what could
 * reach out in any case; without them the program is told at once, and can
 * neither end the worker nor speak in its name.
 */
export function takeAway(scope: object): void {
  for (
    let one: object = scope;
    one !== Object.prototype;
    one = Object.getPrototypeOf(one) as object
  ) {
    for (const name of Object.getOwnPropertyNames(one)) {
      if (!KEPT.has(name) && name !== "constructor") Reflect.deleteProperty(one, name);
    }
  }
}
