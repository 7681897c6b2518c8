import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import { startChild } from "../child";
import { PreviewError } from "../errors";
import type { World } from "../monitor/world";
import { readYaml } from "../project";
import { loadSdk } from "../sdk";

export interface PackOptions {
  directory: string;
  /** A policy configuration, as `--policy-pack-config` takes it. */
  config?: string;
}

/** A policy pack that answers. */
export interface RunningPack {
  directory: string;
  client: AnalyzerClient;
  /** Where the pack may write its whole ledger. */
  ledgerFile: string;
  /** What the pack has said on its streams: its last words when it fails. */
  words(): string;
  stop(): void;
}

const startTimeoutMs = 60_000;

function checkDirectory(directory: string): void {
  const file = join(directory, "PulumiPolicy.yaml");
  if (!existsSync(file)) {
    throw new PreviewError(
      `There is no policy pack in ${directory}: it has no PulumiPolicy.yaml.`,
      "Name the folder of a pack with --policy-pack.",
    );
  }
  const { runtime } = readYaml(file);
  const name =
    typeof runtime === "object" && runtime !== null ? (runtime as { name?: string }).name : runtime;
  if (name !== "nodejs") {
    throw new PreviewError(
      `The policy pack in ${directory} is not of runtime nodejs.`,
      "Only such packs are run.",
    );
  }
}

function entryPoint(directory: string): string {
  const { main } = readYaml(join(directory, "PulumiPolicy.yaml"));
  if (typeof main === "string") return join(directory, main);
  const manifest = join(directory, "package.json");
  const fields = existsSync(manifest)
    ? (JSON.parse(readFileSync(manifest, "utf8")) as { main?: string })
    : {};
  const built = fields.main === undefined ? undefined : join(directory, fields.main);
  if (built !== undefined && built.endsWith(".js") && !existsSync(built)) {
    throw new PreviewError(
      `The policy pack in ${directory} is not built: ${fields.main} is missing.`,
      "Run its build.",
    );
  }
  return ".";
}

/** What the language host tells a pack of the stack. */
function environment(world: World): { [key: string]: string } {
  const { project, stack, config } = world;
  const names = {
    ORGANIZATION: "organization",
    PROJECT: project.name,
    STACK: stack,
    DRY_RUN: "true",
  };
  const entries = Object.entries(names).flatMap(([key, value]): [string, string][] => [
    [`PULUMI_${key}`, value],
    [`PULUMI_NODEJS_${key}`, value],
  ]);
  return { ...Object.fromEntries(entries), PULUMI_CONFIG: JSON.stringify(config.values) };
}

/** Starts a pack as the language host does, and waits for the port that it prints. @throws PreviewError */
export async function startPack(
  world: World,
  { directory }: PackOptions,
  ledgerFile: string,
  address: string,
): Promise<RunningPack> {
  checkDirectory(directory);
  const sdk = loadSdk(directory);
  const args = [
    "-r",
    join(__dirname, "../../preloads/defer.js"),
    join(sdk.directory, "cmd/run-policy-pack"),
    address,
  ];
  const child = startChild([...args, entryPoint(directory)], {
    cwd: directory,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment(world), PLINTH_POLICY_LEDGER: ledgerFile },
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  const port = await new Promise<string>((resolve, reject) => {
    const fail = (how: string) =>
      reject(new PreviewError(`The policy pack in ${directory} ${how}.`, firstLines(said), said));
    const timer = setTimeout(() => fail("did not answer within 60 s"), startTimeoutMs);
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const found = /^(\d+)\s*$/m.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
    child.once("error", (error) => fail(`could not be started: ${error.message}`));
    child.once("close", (code) => {
      clearTimeout(timer);
      fail(`ended with exit code ${code ?? "none"} before it answered`);
    });
  });
  // The pack is given the messages of the same SDK that the program is given.
  const client = new world.sdk.analyzerRpc.AnalyzerClient(
    `127.0.0.1:${port}`,
    world.sdk.grpc.credentials.createInsecure(),
    { "grpc.max_receive_message_length": -1 },
  );
  return {
    directory,
    client,
    ledgerFile,
    words: () => said,
    stop: () => {
      client.close();
      child.kill("SIGKILL");
    },
  };
}

/** The first lines of what a process said, without its stack. */
export function firstLines(text: string): string {
  const lines = stripVTControlCharacters(text)
    .split("\n")
    .filter(
      (line) => line.trim() !== "" && !/^\s+at |failed with an unhandled exception:$/.test(line),
    );
  return lines
    .slice(0, 6)
    .map((line) => line.trimEnd())
    .join("\n");
}
