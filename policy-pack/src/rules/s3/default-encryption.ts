import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, pass } from "../../core/verdict";
import { perBucket } from "./per-bucket";

export const s3DefaultEncryption = stackControl({
  id: "S3-06",
  slug: "s3-default-encryption",
  title: "Every bucket names its encryption",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)", "312(c)(1)"),
  soc2: ["PI1.4"],
  rationale: "What is written down is not changed by a default",
  fix: {
    plinth: "Plinth's buckets are encrypted.",
    pulumi: "add an `aws.s3.BucketServerSideEncryptionConfiguration` for the bucket.",
    effect: "in place",
  },
  types: types.bucket,
  judge: (model) =>
    perBucket(model, types.bucketEncryption, ({ props }) =>
      isGiven(props, "rules")
        ? pass("its encryption is set")
        : fail("rules are not set, required an algorithm"),
    ),
});
