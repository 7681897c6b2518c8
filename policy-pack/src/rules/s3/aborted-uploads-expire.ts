import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireSome } from "../../core/lists";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { perBucket } from "./per-bucket";

export const s3AbortedUploadsExpire = stackControl({
  id: "S3-16",
  slug: "s3-aborted-uploads-expire",
  title: "Parts of aborted uploads expire",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("310(d)(2)(i)"),
  soc2: ["C1.2", "CC6.5"],
  rationale: "They hold data that no listing shows",
  fix: {
    plinth: "Plinth's buckets expire them.",
    pulumi:
      "`abortIncompleteMultipartUpload: { daysAfterInitiation: 7 }` in a rule of the lifecycle.",
    effect: "in place",
  },
  types: types.bucket,
  judge: (model) =>
    perBucket(model, types.bucketLifecycle, (part) =>
      requireSome(part, "rules", "expires aborted uploads", (rule) =>
        requireGiven(rule, "abortIncompleteMultipartUpload", "an age"),
      ),
    ),
});
