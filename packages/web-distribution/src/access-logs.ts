import { autoNamed, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type AccessLogsConfig, accessLogsDefaults } from "./access-logs-args";
import { type Context, globalRegion } from "./context";
import { logBucket } from "./log-bucket";

const longestDelivery = 60;

/** Cookies are never recorded: they hold sessions. */
const recordFields = [
  "date",
  "time",
  "x-edge-location",
  "sc-bytes",
  "c-ip",
  "cs-method",
  "cs(Host)",
  "cs-uri-stem",
  "sc-status",
  "cs(User-Agent)",
  "x-edge-result-type",
  "x-edge-request-id",
  "x-host-header",
  "cs-protocol",
  "cs-bytes",
  "time-taken",
  "x-forwarded-for",
  "ssl-protocol",
  "ssl-cipher",
  "x-edge-response-result-type",
  "cs-protocol-version",
  "c-port",
  "time-to-first-byte",
  "x-edge-detailed-result-type",
  "sc-content-type",
  "sc-content-len",
  "sc-range-start",
  "sc-range-end",
];
/** A referrer of the same origin comes with its query string. */
const queryFields = ["cs-uri-query", "cs(Referer)"];

/**
 * Records requests by standard logging v2. The legacy way needs a bucket with ACLs, which S3 advises
 * against and ownership by the bucket's owner forbids.
 *
 * @returns ARN of the bucket; none when nothing is recorded.
 */
export function accessLogs(
  context: Context,
  given: AccessLogsConfig | undefined,
  distribution: aws.cloudfront.Distribution,
): pulumi.Input<string> | undefined {
  const a = { ...accessLogsDefaults, ...given };
  if (!a.enabled) return undefined;
  const { name, self, tags } = context;
  const child = { parent: self };
  const bucket =
    a.bucketArn === undefined
      ? logBucket(context, a, a.retentionDays)
      : { arn: a.bucketArn, ready: [] };
  const logs = autoNamed(`${name}-logs`, longestDelivery);
  const common = { region: globalRegion, tags: named(logs, tags) };
  const source = new aws.cloudwatch.LogDeliverySource(
    logs,
    { ...common, logType: "ACCESS_LOGS", resourceArn: distribution.arn },
    child,
  );
  const destination = new aws.cloudwatch.LogDeliveryDestination(
    logs,
    {
      ...common,
      deliveryDestinationConfiguration: { destinationResourceArn: bucket.arn },
      outputFormat: "json",
    },
    { ...child, dependsOn: bucket.ready },
  );
  const folder = a.prefix === undefined ? "" : `${a.prefix}/`;
  new aws.cloudwatch.LogDelivery(
    logs,
    {
      ...common,
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.arn,
      recordFields: [...recordFields, ...(a.queryStrings ? queryFields : [])],
      s3DeliveryConfigurations: [
        {
          enableHiveCompatiblePath: false,
          suffixPath: `${folder}{DistributionId}/{yyyy}/{MM}/{dd}/{HH}`,
        },
      ],
    },
    child,
  );
  return bucket.arn;
}
