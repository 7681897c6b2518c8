import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { addPreview } from "./commands/preview";
import { isUserError, plainMessage } from "./errors";

/** By shells' custom, 128 and the number of the signal. */
const endings = { SIGINT: 130, SIGTERM: 143 } as const;

function version(): string {
  const text = readFileSync(join(__dirname, "../package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

function program(exit: (code: number) => void): Command {
  const root = new Command("plinth")
    .description("Shows what a Pulumi program would create, and what its policies say of it.")
    .version(version())
    .showSuggestionAfterError()
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, "plinth: ")),
    })
    .exitOverride();
  addPreview(root, exit);
  return root;
}

function report(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`plinth: ${plainMessage(message)}\n`);
  const known = isUserError(error);
  if (debug) {
    const detail = known ? error.detail : error instanceof Error ? (error.stack ?? "") : "";
    process.stderr.write(`\n${detail}\n`);
  } else if (!known) {
    process.stderr.write(
      "This is a fault of plinth: run it again with --debug, and report what it prints.\n",
    );
  }
  return 1;
}

/** Ends quietly when the reader has gone, as in `plinth preview | head`. */
function endWithReader(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

/** Runs the command line. The only place that sets the exit code. */
export function main(argv: string[]): void {
  const debug = argv.includes("--debug");
  // gRPC writes its own line of an error that is reported here in whole.
  if (!debug) process.env["GRPC_VERBOSITY"] ??= "NONE";
  endWithReader(process.stdout);
  // An exit runs the handlers that end what was started.
  for (const [signal, code] of Object.entries(endings))
    process.once(signal, () => process.exit(code));
  const exit = (code: number) => (process.exitCode = code);
  program(exit)
    .parseAsync(argv)
    .catch((error: unknown) => exit(report(error, debug)));
}
