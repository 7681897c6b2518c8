import type * as aws from "@pulumi/aws";
import type { Resolved } from "./args";
import type { LifecycleRuleConfig } from "./args-lifecycle";
import { sorted } from "./context";

/** Id of the rule that every bucket has. */
export const abortRuleId = "abort-incomplete-uploads";

type Rule = aws.types.input.s3.BucketLifecycleConfigurationRule;

/** The caller's rules and, for the whole bucket, one of its own: S3 takes no such action by tags. */
export function lifecycleRules(args: Resolved): Rule[] {
  const daysAfterInitiation = args.abortIncompleteMultipartUploadDays;
  return [
    {
      id: abortRuleId,
      status: "Enabled",
      filter: {},
      abortIncompleteMultipartUpload: { daysAfterInitiation },
    },
    ...sorted(args.lifecycleRules).map(([id, config]) => rule(id, config)),
  ];
}

function rule(id: string, config: LifecycleRuleConfig): Rule {
  const { transitions, expirationDays, noncurrentTransitions } = config;
  const noncurrentDays = config.noncurrentVersionExpirationDays;
  return {
    id,
    status: "Enabled",
    filter: filter(config),
    ...(transitions && { transitions }),
    ...(expirationDays !== undefined && { expiration: { days: expirationDays } }),
    ...(noncurrentTransitions && {
      noncurrentVersionTransitions: noncurrentTransitions.map(({ days, storageClass }) => ({
        noncurrentDays: days,
        storageClass,
      })),
    }),
    ...(noncurrentDays !== undefined && { noncurrentVersionExpiration: { noncurrentDays } }),
  };
}

/** S3 takes one criterion as it is, and two or more in an `and` only. */
function filter({ prefix, tags = {} }: LifecycleRuleConfig): Rule["filter"] {
  const [first, ...others] = sorted(tags);
  if (first === undefined) return prefix === undefined ? {} : { prefix };
  const [key, value] = first;
  if (prefix === undefined && others.length === 0) return { tag: { key, value } };
  return { and: { ...(prefix !== undefined && { prefix }), tags } };
}
