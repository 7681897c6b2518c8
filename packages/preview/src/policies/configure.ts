import { existsSync, readFileSync } from "node:fs";
import type * as pb from "@pulumi/pulumi/proto/analyzer_pb";
import { PreviewError } from "../errors";
import type { World } from "../monitor/world";
import type { EnforcementLevel, PlanPolicy } from "../plan";
import { isObject, type Wire, type WireObject } from "../values";
import { structOf, wireOf } from "../wire";
import { ask } from "./ask";
import type { PackOptions, RunningPack } from "./pack";

export const levels: readonly EnforcementLevel[] = [
  "advisory",
  "mandatory",
  "disabled",
  "remediate",
];
export const severities: readonly PlanPolicy["severity"][] = [
  "unspecified",
  "low",
  "medium",
  "high",
  "critical",
];

/** One policy of a pack, as configured for this run. */
export interface Policy {
  name: string;
  level: EnforcementLevel;
  severity: PlanPolicy["severity"];
  description: string;
  properties: WireObject;
}

export interface ConfiguredPack {
  pack: RunningPack;
  name: string;
  policies: Map<string, Policy>;
}

/** The level that a configuration gives a policy, or all; none where it gives none. @throws PreviewError */
function levelOf(name: string, value: Wire | undefined): EnforcementLevel | undefined {
  const found = levels.find((each) => each === value);
  if (found || value === undefined || value === null) return found;
  throw new PreviewError(
    `--policy-pack-config gives ${name} the level ${JSON.stringify(value)}, which is none.`,
    `The levels are: ${levels.join(", ")}.`,
  );
}

function readPolicyConfig(file: string | undefined): WireObject {
  if (file === undefined) return {};
  if (!existsSync(file)) {
    throw new PreviewError(
      `There is no policy configuration ${file}.`,
      "Mend --policy-pack-config.",
    );
  }
  try {
    const value = JSON.parse(readFileSync(file, "utf8")) as Wire;
    if (isObject(value)) return value;
  } catch {
    // Falls through to the same refusal: it is not an object of JSON either way.
  }
  throw new PreviewError(`${file} is not an object of JSON.`, 'Write { "<policy>": "mandatory" }.');
}

/** Defaults of the policy's own schema: the engine merges them, and the SDK does not. */
function defaultsOf(info: pb.PolicyInfo): WireObject {
  const properties = wireOf(info.getConfigschema()?.getProperties());
  const entries = Object.entries(properties).flatMap(([key, schema]) =>
    isObject(schema) && schema["default"] !== undefined ? [[key, schema["default"]] as const] : [],
  );
  return Object.fromEntries(entries);
}

function policyOf(info: pb.PolicyInfo, all: Wire | undefined, given: Wire | undefined): Policy {
  const own = isObject(given) ? given : { enforcementLevel: given ?? null };
  const { enforcementLevel, ...properties } = own;
  const packLevel = levels[info.getEnforcementlevel()] ?? "advisory";
  return {
    name: info.getName(),
    level:
      levelOf(info.getName(), enforcementLevel) ??
      levelOf("all", isObject(all) ? all["enforcementLevel"] : all) ??
      packLevel,
    severity: severities[info.getSeverity()] ?? "unspecified",
    description: info.getDescription(),
    properties: { ...defaultsOf(info), ...properties },
  };
}

function checkNames(
  config: WireObject,
  file: string | undefined,
  names: string[],
  pack: string,
): void {
  const unknown = Object.keys(config).find((each) => each !== "all" && !names.includes(each));
  if (unknown === undefined) return;
  throw new PreviewError(
    `${file ?? ""}: the policy pack ${pack} has no policy "${unknown}".`,
    `Its policies are: ${names.join(", ")}.`,
  );
}

/** Asks a pack what it holds, and tells it the stack and the configuration of its policies. */
export async function configurePack(
  world: World,
  pack: RunningPack,
  options: PackOptions,
): Promise<ConfiguredPack> {
  const { analyzer, empty } = world.sdk;
  const info = await ask<pb.AnalyzerInfo>(pack, "getAnalyzerInfo", new empty.Empty());
  const config = readPolicyConfig(options.config);
  const infos = info.getPoliciesList();
  checkNames(
    config,
    options.config,
    infos.map((each) => each.getName()),
    info.getName(),
  );
  const initial = (name: string): Wire | undefined => {
    const found = info.getInitialconfigMap().get(name);
    if (!found) return undefined;
    return {
      ...wireOf(found.getProperties()),
      enforcementLevel: levels[found.getEnforcementlevel()] ?? null,
    };
  };
  const policies = infos.map((each) =>
    policyOf(each, config["all"], config[each.getName()] ?? initial(each.getName())),
  );
  const request = new analyzer.ConfigureAnalyzerRequest();
  for (const { name, level, properties } of policies) {
    const message = new analyzer.PolicyConfig();
    message.setEnforcementlevel(levels.indexOf(level));
    message.setProperties(structOf(world.sdk, properties));
    request.getPolicyconfigMap().set(name, message);
  }
  await ask(pack, "configureStack", stackRequest(world));
  await ask(pack, "configure", request);
  return {
    pack,
    name: info.getName(),
    policies: new Map(policies.map((each) => [each.name, each])),
  };
}

function stackRequest(world: World): pb.AnalyzerStackConfigureRequest {
  const request = new world.sdk.analyzer.AnalyzerStackConfigureRequest();
  request.setStack(world.stack);
  request.setProject(world.project.name);
  request.setOrganization("organization");
  request.setDryRun(true);
  request.setConfigSecretKeysList(world.config.secretKeys);
  for (const [key, value] of Object.entries(world.config.values))
    request.getConfigMap().set(key, value);
  return request;
}
