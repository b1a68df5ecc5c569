import {
  amount,
  count,
  fieldsOf,
  flag,
  integer,
  nullable,
  oneOf,
  partial,
  record,
  text,
  UnusableField,
  type Check,
  type Shape,
} from "../checks.js";
import type { Deployment, Processes, Serverless } from "../deployment/deployment.js";
import { CarreraError } from "../errors.js";
import { checkArrivals, type Arrival } from "../telegram/arrivals.js";
import type { Settings } from "./settings.js";

/** Arrivals that a setting or a link holds: none at all is fine. */
export const arrivalsCheck: Check<Arrival[]> = (value, field) => {
  // Nobody has to write.
  if (Array.isArray(value) && value.length === 0) return [];
  try {
    return checkArrivals(value);
  } catch (error) {
    if (!(error instanceof CarreraError) || error.code !== "updates-bad-entry") {
      throw new UnusableField(field, value);
    }
    const { index, field: name } = error.data as { index: number; field: string };
    const entry: unknown = (value as unknown[])[index];
    if (name === "") throw new UnusableField(`${field}[${index}]`, entry);
    throw new UnusableField(`${field}[${index}].${name}`, fieldsOf(entry, field)(name));
  }
};

/** 1, 2, 3, … */
const several: Check<number> = (value, field) => {
  if (value === 0) throw new UnusableField(field, value);
  return count(value, field);
};

const processes = record<Processes>({
  kind: oneOf("processes"),
  count: several,
  balance: oneOf("in-turn", "by-chat", "by-user"),
  restart: nullable(amount),
});
const serverless = record<Serverless>({ kind: oneOf("serverless") });

const deployment: Check<Deployment> = (value, field) =>
  fieldsOf(value, field)("kind") === "serverless"
    ? serverless(value, field)
    : processes(value, field);

const shape: Shape<Omit<Settings, "arrivals">> = {
  latency: record({ read: amount, write: amount, api: amount }),
  storage: oneOf("database", "memory"),
  concurrency: nullable(several),
  deployment,
  token: nullable(text),
  flood: flag,
  seed: nullable(integer),
  limit: amount,
};

/** @throws UnusableField with what is wrong, and where */
export const checkSettings: Check<Settings> = record<Settings>({
  arrivals: arrivalsCheck,
  ...shape,
});

/** Some settings; where the others are absent there are defaults. @throws UnusableField */
export const checkSomeSettings: Check<Partial<Omit<Settings, "arrivals">>> = partial(shape);
