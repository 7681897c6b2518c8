import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { types } from "../../core/types";
import { requireBlocks } from "./blocks";
import { perBucket } from "./per-bucket";

export const s3PublicAccessBlocked = stackControl({
  id: "S3-01",
  slug: "s3-public-access-blocked",
  title: "Every bucket blocks public access in all four ways",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("308(a)(3)(i)", "312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.1"],
  nist: nist.notPublic,
  rationale: "Buckets are opened to the world by accident",
  fix: {
    plinth: "Plinth's buckets block it.",
    pulumi:
      "`new aws.s3.BucketPublicAccessBlock(name, { bucket: bucket.id, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true })`.",
    effect: "in place",
  },
  types: types.bucket,
  judge: (model) => perBucket(model, types.bucketPublicAccess, requireBlocks),
});
