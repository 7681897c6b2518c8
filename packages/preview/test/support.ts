import { ok } from "node:assert";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Plan, preview, PreviewError, type PreviewOptions, type PlanResource } from "../src";

export const modules = join(__dirname, "../../../node_modules");
export const programs = join(__dirname, "programs");
export const packs = join(__dirname, "packs");

export type Files = { [path: string]: string };

/** A project that exists for one test: a program, and the files beside it. */
export function project(program: string, files: Files = {}, nodeModules = modules): string {
  const directory = mkdtempSync(join(tmpdir(), "plinth-program-"));
  const all: Files = {
    "Pulumi.yaml": "name: shop\nruntime: nodejs\nmain: index.js\n",
    "Pulumi.dev.yaml": "config: {}\n",
    "index.js": program,
    "package.json": "{}",
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  symlinkSync(nodeModules, join(directory, "node_modules"));
  return directory;
}

type Options = Partial<PreviewOptions> & { files?: Files };

/** Runs `use` on a project, and removes it. */
export async function within<R>(
  directory: string,
  use: (directory: string) => Promise<R>,
): Promise<R> {
  try {
    return await use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Previews a program that is given as text. A fixture file is named from its folder. */
export function planOf(
  program: string,
  { files, fixtures, ...options }: Options = {},
): Promise<Plan> {
  return within(project(program, files), (directory) =>
    preview({
      directory,
      stack: "dev",
      ...(fixtures !== undefined && { fixtures: join(directory, fixtures) }),
      ...options,
    }),
  );
}

/** The refusal that a preview ends in. */
export async function refusalOf(plan: Promise<unknown>): Promise<PreviewError> {
  const error = await plan.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  ok(error instanceof PreviewError, `not a PreviewError: ${String(error)}`);
  return error;
}

/** The one resource of a name. */
export function resource({ resources }: Plan, name: string, type?: string): PlanResource {
  const found = resources.filter(
    (each) => each.name === name && (type === undefined || each.type === type),
  );
  const [only] = found;
  ok(only && found.length === 1, `${found.length} resources are called ${name}`);
  return only;
}

/** Classes of resources that need no provider's package, which takes a second to load. */
export const prelude = `
const pulumi = require("@pulumi/pulumi");
class Thing extends pulumi.CustomResource {
  constructor(name, args, opts) { super("test:index:Thing", name, { made: undefined, ...args }, opts); }
}
class Group extends pulumi.ComponentResource {
  constructor(name, opts, fill) {
    super("test:index:Group", name, {}, opts);
    if (fill) fill(this);
    this.registerOutputs({});
  }
}
`;
