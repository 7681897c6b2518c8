import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { startChild } from "./child";
import { PreviewError } from "./errors";
import { failureOf } from "./failure";
import type { World } from "./monitor/world";

const preloads = ["guard.js", "defer.js", "fast-promises.js"].map((file) =>
  join(__dirname, "../preloads", file),
);
const parallel = 16;
/** How much of a program's own output is kept for an error message. */
const keptCharacters = 20_000;

export interface ProgramOptions {
  /** False runs the program as the language host does, with nothing loaded before it. */
  preload: boolean;
  debug: boolean;
}

/** The arguments and the environment that the language host gives to `cmd/run`. */
function launch(world: World, address: string, { preload }: ProgramOptions): ChildProcess {
  const { project, stack, sdk, config } = world;
  const { nodeargs, typescript, tsconfig } = project.options;
  const flags = [
    ["--monitor", address],
    ["--engine", address],
    ["--organization", "organization"],
    ["--project", project.name],
    ["--root-directory", project.directory],
    ["--stack", stack],
    ["--pwd", project.workingDirectory],
    ["--parallel", String(parallel)],
  ];
  const args = [
    ...(preload ? preloads.flatMap((file) => ["-r", file]) : []),
    ...nodeargs,
    join(sdk.directory, "cmd/run"),
    ...flags.flat(),
    "--dry-run",
    project.entryPoint,
  ];
  return startChild(args, {
    cwd: project.workingDirectory,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      // Types are the compiler's matter: a preview that checked them again would take three times as long.
      ...(preload && { PULUMI_NODEJS_TRANSPILE_ONLY: "true" }),
      ...process.env,
      PULUMI_CONFIG: JSON.stringify(config.values),
      PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(config.secretKeys),
      PULUMI_NODEJS_TYPESCRIPT: String(typescript),
      ...(tsconfig !== undefined && { PULUMI_NODEJS_TSCONFIG_PATH: tsconfig }),
    },
  });
}

/** Runs the program to its end. @throws PreviewError when it fails, with what it said. */
export async function runProgram(
  world: World,
  address: string,
  options: ProgramOptions,
): Promise<void> {
  const child = launch(world, address, options);
  let output = "";
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-keptCharacters);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", (error) =>
      reject(new PreviewError(`The program could not be started: ${error.message}.`)),
    );
    child.once("close", resolve);
  });
  if (world.failure) throw world.failure;
  if (code !== 0 || world.diagnostics.some((each) => each.severity === "error")) {
    throw failureOf(world, output, code);
  }
}
