import { named, physicalName } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import type * as random from "@pulumi/random";
import type { Keys } from "./keys";
import type { Settings } from "./settings";

/** What every part of the component is built with. */
export interface Site {
  self: pulumi.ComponentResource;
  name: string;
  settings: Settings;
  /** Eight hexadecimal digits that stay: they keep the physical names of two stacks apart. */
  suffix: random.RandomId;
  keys: Keys;
}

/** Longest id of a replication group, a user or a user group. */
export const longestIdentifier = 40;
const suffixLength = 9;

/** Name of a child. */
export function childName(site: Site, part?: string): string {
  return part === undefined ? site.name : `${site.name}-${part}`;
}

/** Region and tags of a child that takes both. */
export function located(site: Site, name: string) {
  return { region: site.settings.region, tags: named(name, site.settings.tags) };
}

/** Id in AWS, which the log groups and the alarms have to know before the cache is there. */
export function identifierOf(site: Site, part?: string): pulumi.Output<string> {
  const { identifier } = site.settings;
  const whole = [identifier ?? site.name, part].filter((each) => each !== undefined).join("-");
  if (identifier !== undefined) return pulumi.output(physicalName(whole, longestIdentifier));
  const stem = physicalName(whole, longestIdentifier - suffixLength);
  return pulumi.interpolate`${stem}-${site.suffix.hex}`;
}

/** Name of the snapshot at the end; the suffix keeps a second end from meeting the first one's. */
export function finalSnapshotOf(site: Site): pulumi.Output<string> {
  const stem = physicalName(site.settings.identifier ?? site.name, longestIdentifier);
  return pulumi.interpolate`${stem}-final-${site.suffix.hex}`;
}
