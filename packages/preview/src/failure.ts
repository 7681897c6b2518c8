import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { PreviewError } from "./errors";
import type { World } from "./monitor/world";

const prefix = /^Running program '.*' failed with an unhandled exception:\n/;
const frame = /^\s+at .*$/;

/** `at file:line` of the first frame in the project's own files. */
function placeOf(world: World, text: string): string {
  const { directory } = world.project;
  for (const line of text.split("\n")) {
    const found = /\(?((?:file:\/\/)?\/[^()\s]+):(\d+):\d+\)?$/.exec(line);
    const file = found?.[1]?.replace("file://", "") ?? "";
    if (frame.test(line) && file.startsWith(directory) && !file.includes("node_modules")) {
      return `${relative(directory, file)}:${found?.[2] ?? ""}`;
    }
  }
  return "";
}

/** The message of an error without its stack, source excerpt and property dump. */
function messageOf(text: string): string {
  const lines = text.replace(prefix, "").split("\n");
  const end = lines.findIndex((line) => frame.test(line));
  return (end < 0 ? lines : lines.slice(0, end)).join("\n").trim();
}

/** What a failed program said, as one message. */
export function failureOf(world: World, output: string, code: number | null): PreviewError {
  const said = world.diagnostics
    .filter((each) => each.severity === "error")
    .map((each) => each.message);
  const text = said.length > 0 ? said.join("\n") : stripVTControlCharacters(output).trim();
  const message = [...new Set(said.length > 0 ? said.map(messageOf) : [messageOf(text)])].join(
    "\n",
  );
  const place = placeOf(world, text);
  const where = place === "" ? "" : ` (${place})`;
  const reason =
    message === "" ? `it ended with exit code ${code ?? "none"} and said nothing` : message;
  return new PreviewError(
    `The program of stack "${world.stack}" failed${where}: ${reason}`,
    "",
    `${text}\n${output}`.trim(),
  );
}
