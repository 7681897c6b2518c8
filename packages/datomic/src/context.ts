import type { Place, Tags } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";

/** What the children of one component have in common. */
export interface Context {
  /** Name of the component. */
  name: string;
  systemName: string;
  place: Place;
  region: string | undefined;
  tags: Tags | undefined;
  /** Options of what can be made anew. */
  child: { parent: pulumi.ComponentResource };
}

/** Entries in key order, so that the order of writing changes nothing. */
export function sorted<T>(map: Record<string, T> = {}): [string, T][] {
  return Object.entries(map).sort(([one], [other]) => (one < other ? -1 : 1));
}
