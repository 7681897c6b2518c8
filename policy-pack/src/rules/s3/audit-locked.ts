import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { notApplicable, pass, worst } from "../../core/verdict";
import { bucketsBehind, perNode } from "../../model/parts";

export const s3AuditLocked = stackControl({
  id: "S3-12",
  slug: "s3-audit-locked",
  title: "Buckets that a trail writes to have Object Lock",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "Evidence that can be deleted proves nothing",
  fix: {
    plinth: "AuditTrail locks its bucket.",
    pulumi: "`objectLockEnabled: true` on the bucket.",
    effect: "replaces",
  },
  types: types.trail,
  judge: (model) =>
    perNode(model, types.trail, (trail) => {
      const buckets = bucketsBehind(trail, "s3BucketName");
      if (buckets.length === 0) return notApplicable("its bucket belongs to another stack");
      return worst(
        buckets.map((bucket) =>
          model.pointing(types.bucketObjectLock, "bucket", bucket).length > 0
            ? pass("its bucket has a lock")
            : requireTrue(bucket, "objectLockEnabled"),
        ),
      );
    }),
});
