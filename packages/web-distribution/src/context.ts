import type { Place, Tags } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";

/** Where CloudFront looks for certificates, firewalls, logs and alarms, whatever the stack's region. */
export const globalRegion = "us-east-1";

/** What the children of one component have in common. */
export interface Context {
  self: pulumi.ComponentResource;
  /** Name of the component. */
  name: string;
  place: Place;
  region: string | undefined;
  tags: Tags | undefined;
  /** Whether what is lost for good is protected. */
  protect: boolean;
}

/** Entries in key order, so that the order of writing changes nothing. */
export function sorted<T>(map: Record<string, T> | undefined): [string, T][] {
  return Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
