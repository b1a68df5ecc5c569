import { vi } from "vitest";
import { command } from "../../playground/lab/command.js";

/** The lab's command in this very process: its exit status, and what it prints. */
export async function runLab(args: readonly string[], language = "en_US.UTF-8") {
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    });
  }
  try {
    return { status: await command(args, language), ...printed };
  } finally {
    vi.restoreAllMocks();
  }
}
