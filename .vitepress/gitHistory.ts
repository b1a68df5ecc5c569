import { spawnSync } from "node:child_process";

/**
 * Whether git can tell when a file was last changed. Not without git, outside of a
 * repository, nor in a shallow clone, where everything seems to be of one day.
 */
export function hasHistory(directory = "."): boolean {
  const { stdout } = spawnSync("git", ["rev-parse", "--is-shallow-repository"], {
    cwd: directory,
    encoding: "utf8",
  });
  return stdout?.trim() === "false";
}
