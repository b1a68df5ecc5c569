import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { hasHistory } from "../../../.vitepress/gitHistory.js";

const folder = mkdtempSync(join(tmpdir(), "history-"));
afterAll(() => rmSync(folder, { recursive: true }));

const git = (directory: string, ...args: string[]) =>
  execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@x.example", ...args], {
    cwd: directory,
    stdio: "pipe",
  });

test("git tells when a page was changed where it has seen it: nowhere else", () => {
  expect(hasHistory(folder)).toBe(false);
  git(folder, "init", "-q", "whole");
  const whole = join(folder, "whole");
  for (const text of ["one", "two"]) {
    writeFileSync(join(whole, "page.md"), text);
    git(whole, "add", ".");
    git(whole, "commit", "-qm", text);
  }
  expect(hasHistory(whole)).toBe(true);
  git(folder, "clone", "-q", "--depth", "1", `file://${whole}`, "shallow");
  expect(hasHistory(join(folder, "shallow"))).toBe(false);
});

test("without git there is no history either", () => {
  const { PATH } = process.env;
  process.env.PATH = folder;
  try {
    expect(hasHistory(folder)).toBe(false);
  } finally {
    process.env.PATH = PATH;
  }
});
