import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { perBucket } from "./per-bucket";

export const s3AclsDisabled = stackControl({
  id: "S3-05",
  slug: "s3-acls-disabled",
  title: "Every bucket has its ACLs disabled",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "Access is then written in one place, the policy",
  fix: {
    plinth: "Plinth's buckets have them disabled.",
    pulumi:
      '`new aws.s3.BucketOwnershipControls(name, { bucket: bucket.id, rule: { objectOwnership: "BucketOwnerEnforced" } })`.',
    effect: "in place",
  },
  types: types.bucket,
  judge: (model) =>
    perBucket(model, types.bucketOwnership, (part) =>
      requireLike(part, "rule.objectOwnership", /^BucketOwnerEnforced$/, "BucketOwnerEnforced"),
    ),
});
