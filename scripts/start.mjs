import { createServer } from "node:net";
import { bin, buildSite, ensurePackages, giveUp, run, say } from "./steps.mjs";

const PORT = 4173;

/** @returns {Promise<boolean>} whether nobody serves at the port */
function portIsFree() {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once("error", () => settle(false));
    probe.listen(PORT, () => probe.close(() => settle(true)));
  });
}

ensurePackages();
if (!(await portIsFree())) {
  giveUp(
    `port ${PORT} is taken: stop what serves there (perhaps another npm start), then try again.`,
  );
}
buildSite();
say(`serving at http://localhost:${PORT} — stop with Ctrl+C`);
process.exitCode = run(bin("vitepress"), ["preview", "--port", String(PORT)]) ? 0 : 1;
