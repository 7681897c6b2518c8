import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { addPreview } from "./commands/preview";
import { isUserError } from "./errors";

const interrupted = 130;

function version(): string {
  const text = readFileSync(join(__dirname, "../package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

function program(exit: (code: number) => void): Command {
  const root = new Command("plinth")
    .description("Shows what a Pulumi program would create, and what its policies say of it.")
    .version(version())
    .showSuggestionAfterError()
    .exitOverride();
  addPreview(root, exit);
  return root;
}

function report(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`plinth: ${message}\n`);
  const known = isUserError(error);
  if (debug) {
    const detail = known ? error.detail : error instanceof Error ? (error.stack ?? "") : "";
    process.stderr.write(`\n${detail}\n`);
  } else if (!known) {
    process.stderr.write("This is a fault of plinth: run it again with --debug, and report what it prints.\n");
  }
  return 1;
}

/** Runs the command line. The only place that sets the exit code. */
export function main(argv: string[]): void {
  // An exit runs the handlers that end what was started.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(interrupted));
  const exit = (code: number) => (process.exitCode = code);
  program(exit)
    .parseAsync(argv)
    .catch((error: unknown) => exit(report(error, argv.includes("--debug"))));
}
