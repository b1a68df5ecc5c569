import { CarreraError } from "../../errors.js";

/** Elements or characters from which on a thing is a large one: only those are counted. */
const LARGE = 2 ** 16;

/** Bytes that an element of an array is taken for, with what it leads to. */
const ELEMENT = 32;
/** The same of an entry of a map or a set. */
const ENTRY = 256;

/** How much larger a thing that grows is when it is counted again. */
const GROWN = 1.25;

/**
 * The memory that a program may ask for, in bytes: all its buffers, and its large
 * arrays, strings, maps and sets. What the garbage collector takes back counts all
 * the same, since nobody tells when it does; small things, of which an honest
 * program makes and drops many, do not count.
 */
export class Room {
  private left: number;
  /** The elements of large things that were counted already. */
  private readonly counted = new WeakMap<object, number>();

  constructor(private readonly most: number) {
    this.left = most;
  }

  /** @throws CarreraError `memory-full` when there is less left */
  spend(bytes: number): void {
    if (bytes > this.left) {
      throw new CarreraError("memory-full", { megabytes: Math.round(this.most / 2 ** 20) });
    }
    // What is no number is none for a buffer either.
    if (bytes > 0) this.left -= bytes;
  }

  /** An array has so many elements now. @throws CarreraError `memory-full` */
  array(array: object, elements: number): void {
    this.hold(array, elements, ELEMENT);
  }

  /** A map or a set has so many entries now. @throws CarreraError `memory-full` */
  entries(collection: object, entries: number): void {
    this.hold(collection, entries, ENTRY);
  }

  /** A text of so many characters was made. @throws CarreraError `memory-full` */
  text(characters: number): void {
    if (characters >= LARGE) this.spend(characters);
  }

  private hold(thing: object, count: number, bytes: number): void {
    if (!(count >= LARGE)) return;
    const before = this.counted.get(thing) ?? 0;
    if (count < before * GROWN) return;
    this.spend((count - before) * bytes);
    this.counted.set(thing, count);
  }
}
