import fc from "fast-check";

// The same values in every run, so that a change is red for what it changed. `SEED=2 npx vitest
// run` looks elsewhere: do it now and then, and mend what it finds.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
