/** Numbers of an event: code, step, update, operation, and two of the kind's own. */
export const WIDTH = 6;
/** Events of a chunk. */
export const SIZE = 1024;

/** Some events of a trace, in columns. */
export class Chunk {
  readonly numbers = new Int32Array(SIZE * WIDTH);
  readonly times = new Float64Array(SIZE);
  readonly first: unknown[] = [];
  readonly second: unknown[] = [];
}
