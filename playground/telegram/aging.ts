/**
 * Values under ascending whole numbers, of which the oldest can be taken in
 * constant time on average. (A Map alone would do, if looking for its first
 * entry did not pass over all that was deleted before.)
 */
export class Aging<V> {
  private readonly values = new Map<number, V>();
  private first = 1;
  private last = 0;

  get size(): number {
    return this.values.size;
  }

  /** The highest key there has been; 0 before any. */
  get newest(): number {
    return this.last;
  }

  /** No key below this one is present. */
  get oldest(): number {
    while (this.first <= this.last && !this.values.has(this.first)) this.first++;
    return this.first;
  }

  get(key: number): V | undefined {
    return this.values.get(key);
  }

  /** Adds a value under a key above all others, or replaces one that is present. */
  set(key: number, value: V): void {
    this.values.set(key, value);
    if (key > this.last) this.last = key;
  }

  delete(key: number): boolean {
    return this.values.delete(key);
  }

  takeOldest(): V | undefined {
    const key = this.oldest;
    const value = this.values.get(key);
    this.values.delete(key);
    return value;
  }
}
