import { createHash } from "node:crypto";

/** Characters that Pulumi's auto-naming appends: a hyphen and seven hexadecimal digits. */
const autoNameSuffix = 8;
const hashLength = 6;

/**
 * A physical name of at most `max` characters, for the resources whose names AWS keeps short.
 * A longer one is cut and ends in a hash of the whole, so that two long names stay apart.
 */
export function physicalName(name: string, max: number): string {
  if (name.length <= max) return name;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, hashLength);
  return `${name.slice(0, max - hashLength - 1).replace(/-+$/, "")}-${hash}`;
}

/**
 * A logical name that leaves room for Pulumi's random suffix in a physical name of at most `max`
 * characters. Without it Pulumi refuses a load balancer called by more than 24 characters.
 */
export function autoNamed(name: string, max: number): string {
  return physicalName(name, max - autoNameSuffix);
}
