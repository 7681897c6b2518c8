import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { perBucket } from "./per-bucket";

export const s3Versioning = stackControl({
  id: "S3-10",
  slug: "s3-versioning",
  title: "Every bucket keeps versions",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(ii)(A)", "312(c)(1)"),
  soc2: ["A1.2", "PI1.5"],
  nist: nist.backedUp,
  rationale: "What is overwritten by mistake comes back",
  fix: {
    plinth: "Plinth's buckets keep versions.",
    pulumi:
      '`new aws.s3.BucketVersioning(name, { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } })`.',
    effect: "in place",
  },
  types: types.bucket,
  judge: (model) =>
    perBucket(model, types.bucketVersioning, (versioning) =>
      requireLike(versioning, "versioningConfiguration.status", /^Enabled$/, "Enabled"),
    ),
});
