import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

export const programs = join(__dirname, "programs");
const bin = join(__dirname, "../bin/plinth.js");

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

type Environment = { [name: string]: string };

/** The environment of the tests without what a terminal or a CI sets on its own. */
function environment(more: Environment): NodeJS.ProcessEnv {
  const { NO_COLOR: _no, FORCE_COLOR: _force, NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, ...more };
}

/** Starts the command as a user does, in the folder of the programs. */
export function start(args: string[], more: Environment = {}): ChildProcess {
  return spawn(process.execPath, [bin, ...args], { cwd: programs, env: environment(more) });
}

export function ended(child: ChildProcess): Promise<Run> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs the command to its end. */
export function plinth(args: string[], more: Environment = {}): Promise<Run> {
  return ended(start(args, more));
}

/** `plinth preview` of a project in the folder of the programs. */
export function preview(project: string, ...args: string[]): Promise<Run> {
  return plinth(["preview", "--cwd", project, ...args]);
}
