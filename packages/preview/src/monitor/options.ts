import type {
  RegisterResourceRequest,
  TransformResourceOptions,
} from "@pulumi/pulumi/proto/resource_pb";
import type { Options, Registered } from "./world";

/** Presence of an optional field, which older SDKs do not record. */
function given(request: object, has: string, value: boolean): boolean {
  const test = (request as { [method: string]: unknown })[has];
  return typeof test === "function" ? (test.call(request) as boolean) : value;
}

export function timeoutsOf(request: RegisterResourceRequest | TransformResourceOptions): {
  [operation: string]: string;
} {
  const timeouts =
    "getCustomtimeouts" in request ? request.getCustomtimeouts() : request.getCustomTimeouts();
  const all = {
    create: timeouts?.getCreate() ?? "",
    delete: timeouts?.getDelete() ?? "",
    update: timeouts?.getUpdate() ?? "",
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

/** The options of a request. What it leaves open comes from the parent, as in the engine. */
export function optionsOf(
  request: RegisterResourceRequest,
  parent: Registered | undefined,
): Options {
  const protect = request.getProtect() ?? false;
  const retain = request.getRetainondelete() ?? false;
  const inherited = parent?.options;
  return {
    protect: given(request, "hasProtect", protect) ? protect : (inherited?.protect ?? false),
    retainOnDelete: given(request, "hasRetainondelete", retain)
      ? retain
      : (inherited?.retainOnDelete ?? false),
    deletedWith: request.getDeletedwith() || (inherited?.deletedWith ?? ""),
    deleteBeforeReplace: request.getDeletebeforereplacedefined()
      ? request.getDeletebeforereplace()
      : undefined,
    ignoreChanges: request.getIgnorechangesList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    aliases: [],
    provider: request.getProvider(),
    version: request.getVersion(),
    customTimeouts: timeoutsOf(request),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    importId: request.getImportid(),
    dependsOn: [...request.getDependenciesList()],
  };
}
