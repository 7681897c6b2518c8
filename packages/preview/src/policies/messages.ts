import type * as pb from "@pulumi/pulumi/proto/analyzer_pb";
import type { Registered, World } from "../monitor/world";
import type { WireObject } from "../values";
import { structOf } from "../wire";

const seconds: { [unit: string]: number } = { h: 3_600, m: 60, s: 1 };

function inSeconds(duration: string | undefined): number {
  const parts = [...(duration ?? "").matchAll(/(\d+(?:\.\d+)?)(h|m|s)/g)];
  return parts.reduce(
    (sum, [, number, unit]) => sum + Number(number) * (seconds[unit ?? ""] ?? 0),
    0,
  );
}

function optionsMessage(world: World, { options, parent }: Registered): pb.AnalyzerResourceOptions {
  const { analyzer } = world.sdk;
  const message = new analyzer.AnalyzerResourceOptions();
  message.setProtect(options.protect);
  message.setIgnorechangesList(options.ignoreChanges);
  message.setDeletebeforereplace(options.deleteBeforeReplace ?? false);
  message.setDeletebeforereplacedefined(options.deleteBeforeReplace !== undefined);
  message.setAdditionalsecretoutputsList(options.additionalSecretOutputs);
  message.setAliasesList(options.aliases);
  message.setParent(parent);
  const timeouts = new analyzer.AnalyzerResourceOptions.CustomTimeouts();
  timeouts.setCreate(inSeconds(options.customTimeouts["create"]));
  timeouts.setUpdate(inSeconds(options.customTimeouts["update"]));
  timeouts.setDelete(inSeconds(options.customTimeouts["delete"]));
  message.setCustomtimeouts(timeouts);
  return message;
}

/** The provider of a resource: the explicit one, or the default one that the configuration makes. */
function providerMessage(world: World, { type, options }: Registered): pb.AnalyzerProviderResource {
  const message = new world.sdk.analyzer.AnalyzerProviderResource();
  const urn = options.provider.split("::").slice(0, -1).join("::");
  const explicit = world.resources.get(urn);
  const pkg = type.split(":")[0] ?? "";
  const prefix = `${pkg}:`;
  const configured = Object.entries(world.config.values)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]): [string, string] => [key.slice(prefix.length), value]);
  const properties: WireObject = explicit?.inputs ?? Object.fromEntries(configured);
  const version = options.version === "" ? "" : `_${options.version.replaceAll(".", "_")}`;
  message.setType(`pulumi:providers:${pkg}`);
  message.setName(explicit?.name ?? `default${version}`);
  message.setUrn(
    explicit?.urn ??
      `urn:pulumi:${world.stack}::${world.project.name}::pulumi:providers:${pkg}::default${version}`,
  );
  message.setProperties(structOf(world.sdk, properties));
  return message;
}

function isPolicyProvider({ custom, type }: Registered): boolean {
  return custom && !type.startsWith("pulumi:");
}

/** One resource for `Analyze` and `Remediate`: what the engine would send, on inputs. */
export function analyzeRequest(world: World, resource: Registered): pb.AnalyzeRequest {
  const message = new world.sdk.analyzer.AnalyzeRequest();
  message.setType(resource.type);
  message.setName(resource.name);
  message.setUrn(resource.urn);
  message.setProperties(structOf(world.sdk, resource.inputs));
  message.setOptions(optionsMessage(world, resource));
  if (isPolicyProvider(resource)) message.setProvider(providerMessage(world, resource));
  return message;
}

function stackResource(world: World, resource: Registered): pb.AnalyzerResource {
  const { analyzer } = world.sdk;
  const message = new analyzer.AnalyzerResource();
  message.setType(resource.type);
  message.setName(resource.name);
  message.setUrn(resource.urn);
  message.setParent(resource.parent);
  message.setProperties(structOf(world.sdk, resource.inputs));
  message.setOptions(optionsMessage(world, resource));
  message.setDependenciesList(resource.options.dependsOn);
  if (isPolicyProvider(resource)) message.setProvider(providerMessage(world, resource));
  for (const [property, urns] of Object.entries(resource.propertyDependencies)) {
    const edges = new analyzer.AnalyzerPropertyDependencies();
    edges.setUrnsList(urns);
    message.getPropertydependenciesMap().set(property, edges);
  }
  return message;
}

/** The whole stack for `AnalyzeStack`, in the order of registration. */
export function stackRequest(world: World): pb.AnalyzeStackRequest {
  const message = new world.sdk.analyzer.AnalyzeStackRequest();
  message.setResourcesList([...world.resources.values()].map((each) => stackResource(world, each)));
  return message;
}
