import { stripVTControlCharacters } from "node:util";

/** An error whose message is meant for the user as it stands. */
export interface UserError extends Error {
  detail: string;
}

/** Misuse of the command line. */
export class UsageError extends Error implements UserError {
  override readonly name = "UsageError";
  readonly detail = "";
}

/** True for our own errors and the preview's. Asked by name: loading the preview costs 100 ms. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && ["PreviewError", "UsageError"].includes(error.name);
}

/** A message without colours and frames of a stack, which a program or a pack may have put into it. */
export function plainMessage(message: string): string {
  const lines = stripVTControlCharacters(message).split("\n");
  return lines.filter((line) => !/^\s+at .*(:\d+\)?|<anonymous>\)?)$/.test(line)).join("\n");
}
