import * as v from "valibot";
import { group, whole } from "../schema";

const days = whole(1, 36_500);

export const storage = group({
  /** Origins whose pages may upload; never all. */
  corsOrigins: v.optional(v.array(v.string()), []),
  /**
   * The folder whose files expire. The record lets every upload expire, the media that its CDN
   * serves among them: an empty text follows it.
   */
  temporaryPrefix: v.optional(v.string(), "tmp/"),
  temporaryDays: v.optional(days, 90),
  /** False keeps no replaced version of the web application's files, as the record has it. */
  assetVersions: v.optional(v.boolean(), true),
  logRetentionDays: v.optional(days, 365),
  backupRetentionDays: v.optional(days, 2_555),
  /** Keeps what is in the backups bucket from being changed for so many days. */
  backupLockDays: v.optional(days),
});

export const cdn = group({
  priceClass: v.optional(
    v.picklist(["PriceClass_100", "PriceClass_200", "PriceClass_All"]),
    "PriceClass_100",
  ),
  /** Public keys in PEM, by name, that may sign URLs of media. Two while a key is exchanged. */
  mediaKeys: v.record(v.string(), v.string()),
});

/**
 * Secrets of the application by name. With those of database, cache and the database's user they
 * are the record's 20, which it counts and does not list.
 */
export const secrets = group({
  /** Made up by the stack, and known to nobody. */
  generated: v.optional(v.array(v.string()), ["jwt", "session", "field-encryption", "webhooks"]),
  /** Made empty: their values come from the service that they open, and people put them in. */
  given: v.optional(v.array(v.string()), [
    "media-signing-key",
    "datadog",
    "sentry",
    "pagerduty",
    "payments",
    "sms",
    "push",
    "oauth",
    "maps",
    "analytics",
    "search",
    "video",
    "status-page",
  ]),
});

export const pipeline = group({
  /** GitHub repository as `owner/name`. */
  repository: v.string(),
  /** Environment of GitHub whose jobs may deploy here. */
  environment: v.string(),
  /** Tag that services run until the pipeline registers a newer revision. */
  release: v.string(),
  /** ARN of the account's provider of GitHub's tokens; the stack makes one when there is none. */
  oidcProviderArn: v.optional(v.string()),
});
