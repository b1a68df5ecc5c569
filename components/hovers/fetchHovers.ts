import type { Hovers } from "../../playground/build/hovers/hovers.js";
import folder from "virtual:carrera-hovers";

const fetched = new Map<string, Promise<Hovers | undefined>>();

/** The hovers of a program's flavour; undefined when they do not come, and then the next call tries again. */
export function fetchHovers(name: string, flavour: string): Promise<Hovers | undefined> {
  const url = `${folder}${name}.${flavour}.json`;
  const known = fetched.get(url) ?? download(url);
  fetched.set(url, known);
  return known;
}

async function download(url: string): Promise<Hovers | undefined> {
  try {
    const response = await fetch(url);
    if (response.ok) return (await response.json()) as Hovers;
  } catch {
    // Nobody asked for the types but by moving the mouse: the page says nothing.
  }
  fetched.delete(url);
  return undefined;
}
