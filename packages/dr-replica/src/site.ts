import { named, physicalName, type Place } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import type { Settings } from "./settings";

/** What every part of the component is built with. */
export interface Site {
  self: pulumi.ComponentResource;
  name: string;
  settings: Settings;
  place: Place;
  /** Key of the second region; unset where nothing is encrypted with it. */
  kmsKeyId: pulumi.Input<string> | undefined;
}

/** Longest identifier of a database. */
export const longestIdentifier = 63;

/** Name of a child. */
export function childName(site: Site, part: string): string {
  return `${site.name}-${part}`;
}

/** Region and tags of a child that takes both. */
export function located({ settings: { region, tags } }: Site, name: string) {
  return { region, tags: named(name, tags) };
}

/**
 * A physical name that the primary's stack can write down before this one is deployed: neither
 * waits for the other.
 */
export function derivedName(name: string, longest: number): string {
  return physicalName(`${name}-${pulumi.getStack()}`, longest);
}
