import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { isTrue, read } from "../../core/value";
import { fail, notApplicable, pass } from "../../core/verdict";
import type { Node } from "../../model/model";
import { bucketsBehind, perNode } from "../../model/parts";

export const ctBucketGuarded = stackControl({
  id: "CT-08",
  slug: "ct-bucket-guarded",
  title: "The bucket of a trail is closed, locked and logged",
  severity: "critical",
  level: "advisory",
  hipaa: hipaa("312(b)", "312(a)(1)", "312(e)(1)"),
  soc2: ["A1.2"],
  rationale: "Who breaks in wipes his traces first",
  fix: {
    plinth: "AuditTrail closes and locks its bucket.",
    pulumi:
      "an `aws.s3.BucketPublicAccessBlock`, an `aws.s3.BucketLogging` and Object Lock on the bucket.",
    effect: "in place",
  },
  types: types.trail,
  judge: (model) =>
    perNode(model, types.trail, (trail) => {
      const buckets = bucketsBehind(trail, "s3BucketName");
      if (buckets.length === 0) return notApplicable("its bucket belongs to another stack");
      const has = (parts: readonly string[], bucket: Node) =>
        model.pointing(parts, "bucket", bucket).length > 0;
      const lacks = buckets.flatMap((bucket) => [
        ...(has(types.bucketPublicAccess, bucket) ? [] : ["BucketPublicAccessBlock"]),
        ...(has(types.bucketLogging, bucket) ? [] : ["BucketLogging"]),
        ...(has(types.bucketObjectLock, bucket) || isTrue(read(bucket.props, "objectLockEnabled"))
          ? []
          : ["Object Lock"]),
      ]);
      return lacks.length > 0
        ? fail(`its bucket lacks ${lacks.join(", ")}`)
        : pass("its bucket is guarded");
    }),
});
