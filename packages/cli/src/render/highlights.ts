import type { PlanResource, PlanValue } from "@plinth/preview";
import { lineOf } from "./names";

/** Properties that a reviewer looks for, before any others. */
const telling = [
  "cidrBlock",
  "availabilityZone",
  "engine",
  "engineVersion",
  "instanceClass",
  "multiAz",
  "allocatedStorage",
  "storageEncrypted",
  "backupRetentionPeriod",
  "cpu",
  "memory",
  "desiredCount",
  "minCapacity",
  "maxCapacity",
  "port",
  "protocol",
  "sslPolicy",
  "loadBalancerType",
  "internal",
  "metricName",
  "threshold",
  "retentionInDays",
  "enableKeyRotation",
  "destinationCidrBlock",
  "cidrIpv4",
  "fromPort",
  "serviceName",
  "family",
  "identifier",
  "name",
];
const shown = 4;

function plain(value: PlanValue | undefined): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value) && value !== "[unknown]";
}

/** The handful of inputs that say what a resource is. */
export function highlights({ inputs }: PlanResource): string {
  return telling
    .filter((key) => plain(inputs[key]) && lineOf(inputs[key]).length <= 48)
    .slice(0, shown)
    .map((key) => `${key} ${lineOf(inputs[key])}`)
    .join(", ");
}

/** Marks of what the engine will do with the resource. */
export function marks(resource: PlanResource): string[] {
  const all: [boolean, string][] = [
    [resource.read, "read"],
    [resource.remote, "opaque"],
    [resource.protect, "protected"],
    [resource.retainOnDelete, "retained"],
    [resource.importId !== null, "imported"],
    [JSON.stringify(resource.inputs).includes('"[secret]"'), "secret"],
  ];
  return all.filter(([holds]) => holds).map(([, mark]) => mark);
}
