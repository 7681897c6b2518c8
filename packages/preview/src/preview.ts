import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { assemble } from "./assemble";
import { readConfig } from "./config";
import { readFixtures } from "./fixtures/file";
import type { World } from "./monitor/world";
import type { Plan } from "./plan";
import { configurePack, type ConfiguredPack } from "./policies/configure";
import { Judge } from "./policies/judge";
import { type PackOptions, type RunningPack, startPack } from "./policies/pack";
import { runProgram } from "./program";
import { readProject } from "./project";
import { loadSdk } from "./sdk";
import { serve } from "./server";

/** How far a preview has come. */
export interface Progress {
  phase: "program" | "policies" | "done";
  resources: number;
}

export interface PreviewOptions {
  /** Folder of the Pulumi project. */
  directory: string;
  /** Name of the stack, as in `Pulumi.<stack>.yaml`. */
  stack: string;
  policyPacks?: PackOptions[];
  /** File of answers for data sources and other stacks. */
  fixtures?: string;
  onProgress?: (progress: Progress) => void;
  /** False runs the program with nothing loaded before it: slower, same registrations. @default true */
  preload?: boolean;
  /** True keeps the stacks of a failed program. @default false */
  debug?: boolean;
}

function emptyWorld(options: PreviewOptions, onRegistered: World["onRegistered"]): World {
  const directory = resolve(options.directory);
  const project = readProject(directory);
  return {
    sdk: loadSdk(directory),
    project,
    stack: options.stack,
    config: readConfig(project, options.stack),
    fixtures: readFixtures(options.fixtures),
    resources: new Map(),
    outputs: {},
    secrets: new Set(),
    invokes: [],
    diagnostics: [],
    rootUrn: "",
    stackTransforms: [],
    invokeTransforms: [],
    failure: undefined,
    onRegistered,
  };
}

/** Starts every pack beside the program; those that are up are stopped when the preview ends. */
class Packs {
  readonly #running: RunningPack[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), "plinth-preview-"));

  async start(world: World, address: string, packs: PackOptions[]): Promise<ConfiguredPack[]> {
    return Promise.all(
      packs.map(async (pack, index) => {
        const ledger = join(this.#folder, `${index}.ndjson`);
        const directory = resolve(pack.directory);
        const running = await startPack(world, { ...pack, directory }, ledger, address);
        this.#running.push(running);
        return configurePack(world, running, pack);
      }),
    );
  }

  stop(): void {
    for (const each of this.#running) each.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/**
 * Runs a program and its policy packs as `pulumi preview` would on an empty stack, with no cloud,
 * CLI or plug-in.
 *
 * @throws PreviewError when it cannot be done, with what to do.
 */
export async function preview(options: PreviewOptions): Promise<Plan> {
  const { onProgress, policyPacks = [], preload = true, debug = false } = options;
  const judges: Judge[] = [];
  const world = emptyWorld(options, async (resource) => {
    onProgress?.({ phase: "program", resources: world.resources.size });
    await judges[0]?.onRegistered(resource);
  });
  const serving = await serve(world);
  const packs = new Packs();
  try {
    const starting = packs.start(world, serving.address, policyPacks);
    const judge = new Judge(world, starting);
    judges.push(judge);
    await Promise.all([runProgram(world, serving.address, { preload, debug }), starting]);
    onProgress?.({ phase: "policies", resources: world.resources.size });
    const verdicts = await judge.verdicts();
    world.diagnostics.push(...judge.remediations);
    return assemble(world, verdicts);
  } finally {
    packs.stop();
    serving.stop();
    onProgress?.({ phase: "done", resources: world.resources.size });
  }
}
