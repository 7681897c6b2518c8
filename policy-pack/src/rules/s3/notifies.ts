import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { perBucket } from "./per-bucket";

export const s3Notifies = stackControl({
  id: "S3-17",
  slug: "s3-notifies",
  title: "Buckets tell of changes of their objects",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(D)"),
  soc2: ["CC7.2"],
  rationale: "A change that nobody hears of is found late",
  fix: {
    plinth: "Give ObjectStore `events`, or turn its `eventBridge` on.",
    pulumi: "`new aws.s3.BucketNotification(name, { bucket: bucket.id, eventbridge: true })`.",
    effect: "in place",
  },
  types: types.bucket,
  judge: (model) => perBucket(model, types.bucketNotification),
});
