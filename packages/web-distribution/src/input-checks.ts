import { type Check, matches, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { bucketPattern } from "./patterns";

const longestTtl = 31_536_000;

/** The value, where it is known before the update. */
export function plain(value: pulumi.Input<string> | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A bucket's name, as far as it is known before the update. */
export function bucketCheck(argument: string, value: pulumi.Input<string> | undefined): Check {
  return matches(argument, plain(value), ...bucketPattern);
}

/** Seconds in the cache, within what CloudFront takes. */
export function ttlCheck(argument: string, value: number | undefined): Check {
  return within(argument, value, [0, longestTtl], "seconds", "CloudFront's limits");
}
