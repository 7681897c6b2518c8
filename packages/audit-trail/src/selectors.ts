import type * as aws from "@pulumi/aws";
import type { AuditTrailArgs } from "./args";

/** Management events are logged without a selector; naming objects takes one that includes them. */
export function selectors({ objectArnPrefixes = [] }: AuditTrailArgs): {
  eventSelectors?: aws.types.input.cloudtrail.TrailEventSelector[];
} {
  if (objectArnPrefixes.length === 0) return {};
  const dataResources = [{ type: "AWS::S3::Object", values: objectArnPrefixes }];
  return {
    eventSelectors: [{ readWriteType: "All", includeManagementEvents: true, dataResources }],
  };
}
