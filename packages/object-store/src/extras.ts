import * as aws from "@pulumi/aws";
import { defaults } from "./args";
import { type Context, sorted } from "./context";

/** What a bucket has when it is asked for. */
export function makeExtras({ name, args, bucket, child }: Context): void {
  const { accessLogs, region } = args;
  const of = { bucket: bucket.bucket, region };
  const corsRules = sorted(args.cors).map(([id, rule]) => ({
    id,
    ...defaults.CorsRuleConfig,
    ...rule,
  }));
  if (corsRules.length > 0) new aws.s3.BucketCorsConfiguration(name, { ...of, corsRules }, child);
  if (accessLogs) {
    const targetPrefix = accessLogs.prefix ?? `${name}/`;
    const logging = { ...of, targetBucket: accessLogs.bucketName, targetPrefix };
    new aws.s3.BucketLogging(name, logging, child);
  }
}
