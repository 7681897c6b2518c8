import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { PreviewError } from "./errors";

/** `Pulumi.yaml`, as far as a preview needs it. */
export interface Project {
  directory: string;
  name: string;
  /** Folder that the program runs in, and its entry point from there. */
  workingDirectory: string;
  entryPoint: string;
  options: RuntimeOptions;
  config: { [key: string]: unknown };
}

export interface RuntimeOptions {
  typescript: boolean;
  nodeargs: string[];
  tsconfig?: string;
}

/** Reads a YAML file whole. @throws PreviewError that names the line. */
export function readYaml(file: string): { [key: string]: unknown } {
  const document = parseDocument(readFileSync(file, "utf8"));
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    throw new PreviewError(
      `${basename(file)}:${line}: ${error.message.split("\n")[0] ?? ""}`,
      "Mend the YAML.",
    );
  }
  const value: unknown = document.toJS() ?? {};
  if (typeof value !== "object" || Array.isArray(value)) {
    throw new PreviewError(`${basename(file)} is not a map of keys.`, "Write `key: value` lines.");
  }
  return value as { [key: string]: unknown };
}

function projectFile(directory: string): string {
  const file = ["Pulumi.yaml", "Pulumi.yml"].map((name) => join(directory, name)).find(existsSync);
  if (file) return file;
  throw new PreviewError(
    `There is no Pulumi.yaml in ${directory}.`,
    "Run plinth in the folder of a Pulumi project, or name it with --cwd.",
  );
}

function runtimeOf(value: unknown): RuntimeOptions {
  const runtime =
    typeof value === "object" && value !== null
      ? (value as { [key: string]: unknown })
      : { name: value };
  if (runtime["name"] !== "nodejs") {
    throw new PreviewError(
      `The runtime of this project is ${JSON.stringify(runtime["name"] ?? null)}; plinth previews nodejs programs.`,
      "Set `runtime: nodejs` in Pulumi.yaml.",
    );
  }
  const options = (runtime["options"] ?? {}) as { [key: string]: unknown };
  const nodeargs = typeof options["nodeargs"] === "string" ? options["nodeargs"].split(/\s+/) : [];
  const { tsconfig } = options;
  return {
    typescript: options["typescript"] !== false,
    nodeargs: nodeargs.filter((each) => each !== ""),
    ...(typeof tsconfig === "string" && { tsconfig }),
  };
}

function entryOf(directory: string, main: unknown): [workingDirectory: string, entryPoint: string] {
  if (typeof main !== "string" || main === "") return [directory, "."];
  const path = join(directory, main);
  if (!existsSync(path)) {
    throw new PreviewError(
      `Pulumi.yaml names main: ${main}, which is not there.`,
      "Mend `main` in Pulumi.yaml.",
    );
  }
  return statSync(path).isDirectory() ? [path, "."] : [dirname(path), basename(path)];
}

/** Reads the project in a folder. @throws PreviewError */
export function readProject(directory: string): Project {
  const yaml = readYaml(projectFile(directory));
  const name = yaml["name"];
  if (typeof name !== "string") {
    throw new PreviewError("Pulumi.yaml has no name.", "Add `name: <project>` to it.");
  }
  const [workingDirectory, entryPoint] = entryOf(directory, yaml["main"]);
  const options = runtimeOf(yaml["runtime"]);
  const config = (yaml["config"] ?? {}) as { [key: string]: unknown };
  return { directory, name, workingDirectory, entryPoint, options, config };
}

/** Names of the stacks that have a configuration file, sorted. */
export function stacksOf(directory: string): string[] {
  return readdirSync(directory)
    .map((file) => /^Pulumi\.(.+)\.ya?ml$/.exec(file)?.[1])
    .filter((name) => name !== undefined)
    .sort();
}
