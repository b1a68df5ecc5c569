/**
 * Checks for plain JSON that comes from outside. Each takes a value and gives
 * it back as a copy in which nothing is but what was checked.
 */
export type Check<T> = (value: unknown, field: string) => T;

/** What was found, and where: `settings.latency.read`. */
export class UnusableField extends Error {
  override readonly name = "UnusableField";
  constructor(
    readonly field: string,
    readonly value: unknown,
  ) {
    super(`${field}: ${shown(value)}`);
  }
}

/** A value in a sentence: as JSON, and not too long. */
export function shown(value: unknown): string {
  if (value === undefined) return "undefined";
  try {
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
  } catch {
    // Nested too deeply even for that.
    return "…";
  }
}

/** What `test` lets pass. */
function that<T>(test: (value: unknown) => boolean): Check<T> {
  return (value, field) => {
    if (!test(value)) throw new UnusableField(field, value);
    return value as T;
  };
}

export const text = that<string>((value) => typeof value === "string");
export const flag = that<boolean>((value) => typeof value === "boolean");
export const number = that<number>((value) => typeof value === "number" && Number.isFinite(value));
/** 0 or more. */
export const amount = that<number>((value) => Number.isFinite(value) && (value as number) >= 0);
/** 0, 1, 2, … */
export const count = that<number>((value) => Number.isInteger(value) && (value as number) >= 0);
export const integer = that<number>(Number.isInteger);

export function oneOf<const T extends readonly unknown[]>(...values: T): Check<T[number]> {
  return that((value) => values.includes(value));
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value, field) => (value === null ? null : check(value, field));
}

/** A field that may be absent. */
export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value, field) => (value === undefined ? undefined : check(value, field));
}

export function list<T>(check: Check<T>): Check<T[]> {
  return (value, field) => {
    if (!Array.isArray(value)) throw new UnusableField(field, value);
    return value.map((item, place) => check(item, `${field}[${place}]`));
  };
}

/** A check for every field that a type has. */
export type Shape<T> = { readonly [F in keyof T]-?: Check<T[F]> };

/** An object with these fields; others are left behind, and so is what it inherits. */
export function record<T extends object>(shape: Shape<T>): Check<T> {
  const checks = Object.entries<Check<unknown>>(shape);
  return (value, field) => {
    const given = fieldsOf(value, field);
    const copy: Record<string, unknown> = {};
    for (const [name, check] of checks) {
      const checked = check(given(name), field === "" ? name : `${field}.${name}`);
      if (checked !== undefined) copy[name] = checked;
    }
    return copy as T;
  };
}

/** An object with any of these fields. */
export function partial<T extends object>(shape: Shape<T>): Check<Partial<T>> {
  const checks = Object.entries<Check<unknown>>(shape).map(([name, check]) => [
    name,
    optional(check),
  ]);
  return record(Object.fromEntries(checks) as Shape<Partial<T>>);
}

/** Reads the fields that an object has of its own. */
export function fieldsOf(value: unknown, field: string): (name: string) => unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UnusableField(field, value);
  }
  return (name) =>
    Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** Deeper than any program nests its values. */
const DEEPEST = 500;

/** Any JSON, except what would pass for an object's prototype in careless hands. */
export const json: Check<unknown> = (value, field) => copied(value, field, 0);

/** An object of any JSON. */
export const jsonObject: Check<Record<string, unknown>> = (value, field) => {
  fieldsOf(value, field);
  return copied(value, field, 0) as Record<string, unknown>;
};

function copied(value: unknown, field: string, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth === DEEPEST) throw new UnusableField(field, "…");
  if (Array.isArray(value)) {
    return value.map((item, place) => copied(item, `${field}[${place}]`, depth + 1));
  }
  const copy: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    if (name === "__proto__") throw new UnusableField(`${field}.${name}`, item);
    copy[name] = copied(item, `${field}.${name}`, depth + 1);
  }
  return copy;
}
