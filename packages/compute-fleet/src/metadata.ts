import { type Check, matches } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";

/** Sessions only, and no further than the machine: a container on it, or a forged request, gets no credentials. */
export function metadataOptions(withTags: boolean) {
  return {
    httpEndpoint: "enabled",
    httpTokens: "required",
    httpPutResponseHopLimit: 1,
    instanceMetadataTags: withTags ? "enabled" : "disabled",
  };
}

/** Refuses keys of tags with which EC2 starts no instance whose metadata has its tags. */
export function metadataTagChecks(tags: unknown): Check {
  if (typeof tags !== "object" || tags === null || pulumi.Output.isInstance(tags)) return undefined;
  return Object.keys(tags).map((key) =>
    matches(
      "tags",
      key,
      /[A-Za-z0-9+=.,_:@-]+/,
      "keys of letters, digits and +-=.,_:@",
      "Metadata takes no others: rename it, or set instance.metadataTags to false",
    ),
  );
}
