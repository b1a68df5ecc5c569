// Plain JavaScript without packages: this runs before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** @param {string} text */
export function say(text) {
  console.log(`carrera: ${text}`);
}

/**
 * Ends the command with a sentence that tells what to do.
 * @param {string} sentence
 * @returns {never}
 */
export function giveUp(sentence) {
  console.error(`carrera: ${sentence}`);
  process.exit(1);
}

/**
 * Runs a command with its output on the terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} whether it succeeded
 */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/**
 * Runs a command with its output on the terminal, or `aside`, with none, and gives back
 * what it printed: aside, its complaints as well.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, aside?: boolean }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runAndRead(command, args, { env = {}, aside = false } = {}) {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "pipe", aside ? "pipe" : "inherit"],
      env: { ...process.env, ...env },
    });
    let output = "";
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      output += chunk;
      if (!aside) process.stdout.write(chunk);
    };
    child.stdout?.on("data", take);
    child.stderr?.on("data", take);
    child.on("close", (code) => settle({ ok: code === 0, output }));
    child.on("error", () => settle({ ok: false, output }));
  });
}

/**
 * The path of an installed package's command.
 * @param {string} name
 */
export function bin(name) {
  return resolve(root, "node_modules/.bin", name);
}

/** Installs the packages of the lockfile, unless they are there already. */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(
      `Node ${process.versions.node} is too old: install Node 20.19 or newer, then try again.`,
    );
  }
  const lock = readFileSync(resolve(root, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex");
  const stamp = resolve(root, "node_modules/.carrera-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  say("installing packages (npm ci), which takes about a minute …");
  if (!run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])) {
    giveUp("npm ci failed: check that the npm registry is reachable, then try again.");
  }
  writeFileSync(stamp, hash);
}

/** Builds the site into .vitepress/dist. */
export function buildSite() {
  say("building the site …");
  if (!run(bin("vitepress"), ["build"])) {
    giveUp("the build failed: the lines above say where; mend that and try again.");
  }
}
