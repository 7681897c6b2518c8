import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Registered, World } from "./monitor/world";
import type { Plan, PlanPolicy, PlanResource, PlanSummary } from "./plan";
import { hiderOf } from "./secrets";
import { rootStackType } from "./urn";
import { shownObject } from "./values";

const manifest = readFileSync(join(__dirname, "../package.json"), "utf8");
const { version } = JSON.parse(manifest) as { version: string };

function byUrn<T extends { urn: string | null }>(a: T, b: T): number {
  const [left, right] = [a.urn ?? "", b.urn ?? ""];
  return left === right ? 0 : left < right ? -1 : 1;
}

function planResource(world: World, resource: Registered): PlanResource {
  const { options, parent } = resource;
  const edges = Object.values(resource.propertyDependencies).flat();
  const dependencies = [...new Set([...options.dependsOn, ...edges])].sort();
  return {
    urn: resource.urn,
    type: resource.type,
    name: resource.name,
    parent: parent === "" || parent === world.rootUrn ? null : parent,
    custom: resource.custom,
    remote: resource.remote,
    inputs: shownObject(resource.inputs),
    dependencies,
    propertyDependencies: Object.fromEntries(
      Object.entries(resource.propertyDependencies).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    protect: options.protect,
    retainOnDelete: options.retainOnDelete,
    deletedWith: options.deletedWith === "" ? null : options.deletedWith,
    deleteBeforeReplace: options.deleteBeforeReplace ?? false,
    ignoreChanges: options.ignoreChanges,
    replaceOnChanges: options.replaceOnChanges,
    aliases: options.aliases,
    provider: options.provider === "" ? null : options.provider.replace(/::[^:]*$/, "::[unknown]"),
    version: options.version === "" ? null : options.version,
    customTimeouts: options.customTimeouts,
    additionalSecretOutputs: options.additionalSecretOutputs,
    importId: options.importId === "" ? null : options.importId,
    sourcePosition: resource.sourcePosition ?? null,
    read: resource.read,
  };
}

function counted(types: string[]): { [type: string]: number } {
  const counts: { [type: string]: number } = {};
  for (const type of [...types].sort()) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

function summaryOf(resources: PlanResource[], policies: PlanPolicy[]): PlanSummary {
  const custom = resources.filter((each) => each.custom);
  const violations = policies.filter(
    (each) => each.verdict === "fail" || each.verdict === "deferred",
  );
  const of = (mandatory: boolean) =>
    violations.filter(
      (each) => (each.level === "mandatory" || each.level === "remediate") === mandatory,
    ).length;
  const verdicts = { deferred: 0, exempt: 0, fail: 0, "not-applicable": 0, pass: 0 };
  for (const { verdict } of policies) verdicts[verdict]++;
  return {
    resources: custom.length,
    components: resources.length - custom.length,
    byType: counted(custom.map((each) => each.type)),
    violations: { mandatory: of(true), advisory: of(false) },
    verdicts,
  };
}

/** Data sources are asked in parallel: their order says nothing. */
function inOrder(invokes: Plan["invokes"]): Plan["invokes"] {
  const keyed = new Map(invokes.map((each) => [JSON.stringify(each), each]));
  return [...keyed.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** Puts what a preview has seen into its published form. */
export function assemble(world: World, policies: PlanPolicy[]): Plan {
  const resources = [...world.resources.values()]
    .filter((each) => each.type !== rootStackType)
    .map((each) => planResource(world, each))
    .sort(byUrn);
  const hide = hiderOf(world.secrets);
  const diagnostics = world.diagnostics
    .map((each) => ({ ...each, message: hide(each.message) }))
    .sort((a, b) => byUrn(a, b) || (a.message < b.message ? -1 : 1));
  return {
    schemaVersion: "1",
    generator: { name: "plinth", version, sdk: world.sdk.version },
    project: world.project.name,
    stack: world.stack,
    config: world.config.shown,
    resources,
    outputs: shownObject(world.outputs),
    invokes: inOrder(world.invokes.map((each) => ({ ...each, args: hide(each.args) }))),
    policies: policies.map((each) => ({ ...each, message: hide(each.message) })),
    diagnostics,
    summary: summaryOf(resources, policies),
  };
}
