import { type Check, check, logRetentionDays, oneOf } from "@plinth/core";
import type { NetworkArgs } from "./args";
import { FlowLogDestination, FlowLogTraffic } from "./args-flow-logs";
import type { FilledArgs } from "./defaults";

export function checkFlowLogs(a: FilledArgs, args: NetworkArgs): Check {
  const logs = a.flowLogs;
  const toS3 = logs.destinationType === "s3";
  const path = (field: string) => `flowLogs.${field}`;
  const idle = toS3 ? (["retentionInDays", "kmsKeyArn", "customerManagedKey"] as const) : [];
  return [
    oneOf(
      path("destinationType"),
      logs.destinationType,
      Object.values(FlowLogDestination),
      "See FlowLogDestination",
    ),
    oneOf(
      path("trafficType"),
      logs.trafficType,
      Object.values(FlowLogTraffic),
      "See FlowLogTraffic",
    ),
    oneOf(
      path("retentionInDays"),
      logs.retentionInDays,
      logRetentionDays,
      "Take the next longer one",
    ),
    oneOf(
      path("maxAggregationInterval"),
      logs.maxAggregationInterval,
      [60, 600],
      "AWS has no other",
    ),
    check(
      toS3 === (logs.destinationArn !== undefined),
      path("destinationArn"),
      logs.destinationArn,
      toS3 ? "the ARN of a bucket" : "nothing with cloud-watch-logs",
      "Set it with destinationType: s3 and only then",
    ),
    idle.map((field) =>
      check(
        args.flowLogs?.[field] === undefined,
        path(field),
        args.flowLogs?.[field],
        "nothing with s3",
        "The bucket's own lifecycle and encryption decide",
      ),
    ),
    check(
      !toS3 ? logs.kmsKeyArn === undefined || args.flowLogs?.customerManagedKey !== false : true,
      path("customerManagedKey"),
      false,
      "true or nothing beside kmsKeyArn",
      "Leave one of the two out",
    ),
  ];
}
