import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Plan } from "@plinth/preview";
import { type Command, Option } from "commander";
import { UsageError } from "../errors";
import { exitCodeOf } from "../exit-code";
import { formats, rendered } from "../render";
import { wantsColor } from "../render/paint";
import { StatusLine } from "../status-line";

interface Options {
  stack?: string[];
  policyPack?: string[];
  policyPackConfig?: string[];
  format: string;
  out?: string;
  fixtures?: string;
  cwd: string;
  detailedExitcode?: boolean;
  debug?: boolean;
}

function collected(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** An option that may be given many times; it has no default, which the help would show as `[]`. */
function repeated(flags: string, description: string): Option {
  return new Option(flags, description).argParser(collected);
}

function projectFolder({ cwd }: Options): string {
  const directory = resolve(cwd);
  const files = ["Pulumi.yaml", "Pulumi.yml"].map((name) => join(directory, name));
  if (files.some((file) => existsSync(file))) return directory;
  const missing = existsSync(directory)
    ? `no Pulumi.yaml in ${directory}`
    : `no folder ${directory}`;
  throw new UsageError(
    `There is ${missing}.\nRun plinth in the folder of a Pulumi project, or name it with --cwd.`,
  );
}

/** Asked before the programs run: nobody wants to wait for a result that cannot be kept. */
function checkOut({ out }: Options): void {
  if (out === undefined || existsSync(dirname(resolve(out)))) return;
  throw new UsageError(
    `--out ${out} cannot be written: there is no folder ${dirname(out)}.\nMake it first.`,
  );
}

function stacksOf({ stack = [] }: Options, existing: string[]): string[] {
  if (stack.length > 0) return stack;
  if (existing.length === 1) return existing;
  const known =
    existing.length === 0
      ? "There is no Pulumi.<stack>.yaml."
      : `There are: ${existing.join(", ")}.`;
  throw new UsageError(`Name a stack with --stack. ${known}`);
}

function packsOf({ policyPack = [], policyPackConfig = [] }: Options) {
  if (policyPackConfig.length > 0 && policyPackConfig.length !== policyPack.length) {
    throw new UsageError(
      `--policy-pack-config was given ${policyPackConfig.length} times, and --policy-pack ${policyPack.length} times. ` +
        "Give one configuration for each pack, in the same order.",
    );
  }
  return policyPack.map((directory, index) => {
    const config = policyPackConfig[index];
    return { directory, ...(config !== undefined && { config }) };
  });
}

async function plansOf(options: Options): Promise<Plan[]> {
  checkOut(options);
  const directory = projectFolder(options);
  const { preview, stacksOf: existing } = await import("@plinth/preview");
  const status = new StatusLine(process.stderr);
  const plans: Plan[] = [];
  const policyPacks = packsOf(options);
  const stacks = stacksOf(options, existing(directory));
  try {
    for (const stack of stacks) {
      plans.push(
        await preview({
          directory,
          stack,
          policyPacks,
          ...(options.fixtures !== undefined && { fixtures: options.fixtures }),
          debug: options.debug ?? false,
          onProgress: ({ phase, resources }) =>
            status.show(
              `${stack}: ${resources} resources${phase === "policies" ? ", policies" : ""} …`,
            ),
        }),
      );
    }
  } finally {
    status.clear();
  }
  return plans;
}

function deliver(text: string, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new UsageError(`--out ${out} cannot be written: ${(error as Error).message}.`);
  }
  process.stdout.write(`Wrote ${out}\n`);
}

/** Adds `plinth preview`. */
export function addPreview(root: Command, exit: (code: number) => void): void {
  root
    .command("preview")
    .description(
      "Show what stacks would create, and every policy's verdict, with no cloud account.",
    )
    .addOption(repeated("--stack <name>", "stack to preview; may be repeated"))
    .addOption(repeated("--policy-pack <dir>", "folder of a policy pack; may be repeated"))
    .addOption(repeated("--policy-pack-config <file>", "configuration of a pack, one for each"))
    .addOption(
      new Option("--format <format>", "form of the result").choices(formats).default("tree"),
    )
    .option("--out <file>", "write the result there")
    .option("--fixtures <file>", "answers of data sources and outputs of other stacks")
    .option("--cwd <dir>", "folder of the Pulumi project", ".")
    .option("--detailed-exitcode", "exit with 2 where there are changes")
    .option("--no-color", "plain text, in a terminal too")
    .option("--debug", "show stacks and all that the program said")
    .addHelpText(
      "after",
      "\nExit codes: 0 fine, 1 error, 2 changes (with --detailed-exitcode), 3 a mandatory violation.",
    )
    .action(async (options: Options & { color: boolean }) => {
      const plans = await plansOf(options);
      const color = wantsColor({
        flag: options.color,
        file: options.out !== undefined,
        terminal: process.stdout.isTTY === true,
        environment: process.env,
      });
      deliver(rendered(options.format, plans, { color }), options.out);
      exit(exitCodeOf(plans, options.detailedExitcode ?? false));
    });
}
