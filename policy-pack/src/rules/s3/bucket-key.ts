import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { notApplicable, pass } from "../../core/verdict";

export const s3BucketKey = resourceControl({
  id: "S3-08",
  slug: "s3-bucket-key",
  title: "Buckets with a customer key use a bucket key",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "Each request would otherwise be billed and throttled by KMS",
  fix: {
    plinth: "Plinth's buckets use one.",
    pulumi: "`bucketKeyEnabled: true` in the rule.",
    effect: "in place",
  },
  types: types.bucketEncryption,
  judge: (subject) =>
    requireEach(subject, "rules", pass("it has no rule"), (rule) =>
      textOf(read(rule.props, "applyServerSideEncryptionByDefault.sseAlgorithm")) === "AES256"
        ? notApplicable("it uses no key of KMS")
        : requireTrue(rule, "bucketKeyEnabled"),
    ),
});
