import * as pulumi from "@pulumi/pulumi";
import { call, created } from "./cloud";
import { readable } from "./values";

/** One registration, whole: what the mocks of the SDK leave out is here too. */
export interface Recorded {
  urn: string;
  type: string;
  name: string;
  /** URN of the parent; empty when there is none. */
  parent: string;
  custom: boolean;
  inputs: Record<string, unknown>;
  protect: boolean;
  retainOnDelete: boolean;
  deleteBeforeReplace: boolean;
  deletedWith: string;
  ignoreChanges: string[];
  /** URNs that `dependsOn` and the inputs name. */
  dependencies: string[];
  propertyDependencies: Record<string, string[]>;
  aliases: string[];
  provider: string;
  customTimeouts: { create: string; update: string; delete: string };
}

export interface RecordOptions {
  /** True: outputs that AWS computes are unknown, as in `pulumi preview`. @default false */
  preview?: boolean;
  /** Stack configuration, by full key. */
  config?: Record<string, string>;
}

/** The part of the SDK's RegisterResourceRequest that is read here. */
interface Request {
  getType(): string;
  getName(): string;
  getParent(): string;
  getCustom(): boolean;
  getObject(): { toJavaScript(): Record<string, unknown> } | undefined;
  getProtect(): boolean;
  getRetainondelete(): boolean;
  getDeletebeforereplace(): boolean;
  getDeletedwith(): string;
  getIgnorechangesList(): string[];
  getDependenciesList(): string[];
  getPropertydependenciesMap(): {
    forEach(visit: (value: { getUrnsList(): string[] }, key: string) => void): void;
  };
  getAliasesList(): { toObject(): unknown }[];
  getProvider(): string;
  getCustomtimeouts():
    { getCreate(): string; getUpdate(): string; getDelete(): string } | undefined;
}

interface Monitor {
  registerResource(request: Request, done: (error: unknown, reply: unknown) => void): unknown;
}

function recorded(request: Request): Recorded {
  const edges: Record<string, string[]> = {};
  request.getPropertydependenciesMap().forEach((value, key) => {
    if (value.getUrnsList().length > 0) edges[key] = [...value.getUrnsList()].sort();
  });
  const timeouts = request.getCustomtimeouts();
  return {
    urn: "",
    type: request.getType(),
    name: request.getName(),
    parent: request.getParent(),
    custom: request.getCustom(),
    inputs: readable(request.getObject()?.toJavaScript() ?? {}) as Record<string, unknown>,
    protect: request.getProtect(),
    retainOnDelete: request.getRetainondelete(),
    deleteBeforeReplace: request.getDeletebeforereplace(),
    deletedWith: request.getDeletedwith(),
    ignoreChanges: request.getIgnorechangesList(),
    dependencies: [...request.getDependenciesList()].sort(),
    propertyDependencies: edges,
    aliases: request.getAliasesList().map((alias) => JSON.stringify(alias.toObject())),
    provider: request.getProvider(),
    customTimeouts: {
      create: timeouts?.getCreate() ?? "",
      update: timeouts?.getUpdate() ?? "",
      delete: timeouts?.getDelete() ?? "",
    },
  };
}

/**
 * Runs the program against the SDK's mocks and returns every registration, in URN order.
 * Programs run one after another: the SDK holds one monitor per process.
 *
 * @throws what the program throws, such as a component's refusal.
 */
export async function record(
  program: () => unknown,
  options: RecordOptions = {},
): Promise<Recorded[]> {
  const { preview = false, config = {} } = options;
  const seen: Recorded[] = [];
  await pulumi.runtime.setMocks(
    {
      call,
      newResource: (args) =>
        preview || args.custom === false
          ? { id: undefined, state: args.inputs as Record<string, unknown> }
          : created(args),
    },
    "project",
    "stack",
    preview,
  );
  pulumi.runtime.setAllConfig(config);
  const monitor = pulumi.runtime.getMonitor() as unknown as Monitor;
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request, done) =>
    register(request, (error, reply) => {
      const urn = (reply as { getUrn(): string } | undefined)?.getUrn() ?? "";
      seen.push({ ...recorded(request), urn });
      done(error, reply);
    });
  try {
    await program();
  } finally {
    await pulumi.runtime.disconnect();
  }
  return seen.sort((a, b) => (a.urn < b.urn ? -1 : 1));
}
