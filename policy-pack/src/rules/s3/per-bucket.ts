import { types } from "../../core/types";
import type { Finding } from "../../core/verdict";
import type { Model, Node } from "../../model/model";
import { bucketsBehind, perPart } from "../../model/parts";

/** Judges the part of each bucket that is a resource of its own; a bucket that lacks it fails. */
export function perBucket(
  model: Model,
  parts: readonly string[],
  judge?: (part: Node, bucket: Node) => Finding,
): Finding[] {
  return perPart(model, { owners: types.bucket, parts, property: "bucket" }, judge);
}

/** True for a bucket that receives access logs, which neither a key of ours nor logs of logs suit. */
export function holdsAccessLogs(model: Model, bucket: Node): boolean {
  const receives = (writers: readonly string[], property: string) =>
    model.of(writers).some((each) => bucketsBehind(each, property).includes(bucket));
  return (
    receives(types.bucketLogging, "targetBucket") ||
    receives(types.loadBalancer, "accessLogs") ||
    receives(types.logDeliveryDestination, "deliveryDestinationConfiguration")
  );
}
