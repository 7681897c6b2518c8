import type { Place, Tags } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";

/** What the children of one component have in common. */
export interface Context {
  self: pulumi.ComponentResource;
  /** Name of the component. */
  name: string;
  place: Place;
  region: string | undefined;
  tags: Tags | undefined;
}

/** Entries in key order, so that the order of writing changes nothing. */
export function sorted<T>(map: Record<string, T> | undefined): [string, T][] {
  return Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The part of an ECS ARN after its last slash: the name of a cluster or a service. */
export function lastPart(arn: pulumi.Output<string>): pulumi.Output<string> {
  return arn.apply((text) => text.slice(text.lastIndexOf("/") + 1));
}
