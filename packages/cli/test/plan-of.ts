import type { Plan, PlanPolicy, PlanResource } from "@plinth/preview";

export type ResourceLike = Partial<PlanResource> & { type: string; name: string };
export type PolicyLike = Partial<PlanPolicy> & { policy: string };
type PlanLike = Omit<Partial<Plan>, "resources" | "policies"> & {
  resources?: ResourceLike[];
  policies?: PolicyLike[];
};

/** The URN of a resource of the plans made here. */
export function urn(type: string, name: string): string {
  return `urn:pulumi:prod::shop::${type}::${name}`;
}

function resource(given: ResourceLike): PlanResource {
  return {
    urn: urn(given.type, given.name),
    parent: null,
    custom: true,
    remote: false,
    inputs: {},
    dependencies: [],
    propertyDependencies: {},
    protect: false,
    retainOnDelete: false,
    deletedWith: null,
    deleteBeforeReplace: false,
    ignoreChanges: [],
    replaceOnChanges: [],
    aliases: [],
    provider: null,
    version: null,
    customTimeouts: {},
    additionalSecretOutputs: [],
    importId: null,
    sourcePosition: null,
    read: false,
    ...given,
  };
}

function policy(given: PolicyLike): PlanPolicy {
  return {
    pack: "guardrails",
    level: "mandatory",
    severity: "high",
    urn: null,
    message: "",
    verdict: "fail",
    ...given,
  };
}

/** A plan whose summary holds what it is given. */
export function planOf(given: PlanLike = {}): Plan {
  const resources = (given.resources ?? []).map(resource);
  const policies = (given.policies ?? []).map(policy);
  const custom = resources.filter((each) => each.custom);
  const byType: { [type: string]: number } = {};
  for (const { type } of custom) byType[type] = (byType[type] ?? 0) + 1;
  const violations = policies.filter(({ verdict }) => verdict === "fail" || verdict === "deferred");
  const mandatory = violations.filter(({ level }) => level === "mandatory").length;
  const verdicts = { deferred: 0, exempt: 0, fail: 0, "not-applicable": 0, pass: 0 };
  for (const { verdict } of policies) verdicts[verdict]++;
  return {
    schemaVersion: "1",
    generator: { name: "plinth", version: "0.1.0", sdk: "3.248.0" },
    project: "shop",
    stack: "prod",
    config: {},
    outputs: {},
    invokes: [],
    diagnostics: [],
    ...given,
    resources,
    policies,
    summary: {
      resources: custom.length,
      components: resources.length - custom.length,
      byType,
      violations: { mandatory, advisory: violations.length - mandatory },
      verdicts,
    },
  };
}
