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

/** Domain of AWS in a partition: China has its own. */
export function dnsSuffix({ partition }: Place): pulumi.Output<string> {
  return partition.apply((each) => (each === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"));
}
