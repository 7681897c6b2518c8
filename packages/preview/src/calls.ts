/** What a preview does with one call of the protocol. */
export interface ProtocolCall {
  service: "ResourceMonitor" | "Engine";
  method: string;
  support: "supported" | "refused";
  /** What the answer is, or why there is none. */
  note: string;
}

const monitor: [method: string, support: ProtocolCall["support"], note: string][] = [
  ["Call", "refused", "a method of a component that only its plug-in can run"],
  ["ExistsResource", "refused", "whether a resource exists is known to its provider only"],
  [
    "GetDeploymentInfo",
    "supported",
    "project, stack, configuration, and the features of a preview",
  ],
  ["Invoke", "supported", "answered from fixtures; without one the preview fails with its name"],
  [
    "ReadResource",
    "supported",
    "what the program gives is known, the rest unknown; stack references from fixtures",
  ],
  ["RegisterErrorHook", "supported", "recorded, never run: nothing is created"],
  ["RegisterPackage", "supported", "named, so that remote components can be shown"],
  ["RegisterResource", "supported", "recorded whole; inputs are outputs, the rest unknown"],
  ["RegisterResourceHook", "supported", "recorded, never run: nothing is created"],
  ["RegisterResourceOutputs", "supported", "the stack's are its outputs"],
  ["RegisterStackInvokeTransform", "supported", "run before each data source"],
  [
    "RegisterStackTransform",
    "supported",
    "run on each registration, after its own and its parents'",
  ],
  ["SignalAndWaitForShutdown", "supported", "answered at once"],
  ["SupportsFeature", "supported", "as the engine of the SDK's version"],
];

const engine: typeof monitor = [
  ["GetRootResource", "supported", "the stack's URN"],
  ["Log", "supported", "diagnostics of the plan; an error fails the preview"],
  ["RequirePulumiVersion", "supported", "always met: no CLI is asked for"],
  ["SetRootResource", "supported", "remembered"],
  ["StartDebugging", "refused", "a debugger is attached to the program itself, with `nodeargs`"],
];

function of(service: ProtocolCall["service"], list: typeof monitor): ProtocolCall[] {
  return list.map(([method, support, note]) => ({ service, method, support, note }));
}

/** Every call of the two services, over all versions of the SDK that are supported. */
export const protocolCalls: readonly ProtocolCall[] = [
  ...of("ResourceMonitor", monitor),
  ...of("Engine", engine),
];

/** Features of the engine that a preview has too. Others are answered with no. */
export const features: ReadonlySet<string> = new Set([
  "aliasSpecs",
  "deletedWith",
  "errorHooks",
  "invokeTransforms",
  "outputValues",
  "parameterization",
  "replaceWith",
  "resourceHooks",
  "resourceReferences",
  "secrets",
  "transforms",
]);
