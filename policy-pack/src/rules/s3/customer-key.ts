import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { nist } from "../../core/nist";
import { requireGiven, requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { fail, notApplicable, worst } from "../../core/verdict";
import { holdsAccessLogs, perBucket } from "./per-bucket";

export const s3CustomerKey = stackControl({
  id: "S3-07",
  slug: "s3-customer-key",
  title: "Every bucket encrypts with a customer key",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(a)(2)(iv)", "312(e)(2)(ii)"),
  soc2: ["PI1.4"],
  nist: nist.atRest,
  rationale: "Only a key of ours can be refused to a stranger",
  fix: {
    plinth: "Give ObjectStore a `kmsKeyId`.",
    pulumi:
      '`applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn }`.',
    effect: "in place",
  },
  types: types.bucket,
  judge: (model) =>
    perBucket(model, types.bucketEncryption, (part, bucket) =>
      holdsAccessLogs(model, bucket)
        ? notApplicable("AWS delivers access logs only to buckets with a key of its own")
        : requireEach(part, "rules", fail("rules are not set, required a key"), (rule) =>
            worst([
              requireLike(
                rule,
                "applyServerSideEncryptionByDefault.sseAlgorithm",
                /^aws:kms(:dsse)?$/,
                "aws:kms",
              ),
              requireGiven(
                rule,
                "applyServerSideEncryptionByDefault.kmsMasterKeyId",
                "a customer key",
              ),
            ]),
          ),
    ),
});
