import { stackControl } from "../../core/control";
import { refusesPlainText, statementsOf } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail, notApplicable, pass } from "../../core/verdict";
import { perBucket } from "./per-bucket";

export const s3TlsOnly = stackControl({
  id: "S3-09",
  slug: "s3-tls-only",
  title: "Every bucket refuses requests with no TLS",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "A request in plain text can be read on the way",
  fix: {
    plinth: "Plinth's buckets refuse them.",
    pulumi:
      'add a `Deny` with `{ Bool: { "aws:SecureTransport": "false" } }` to the bucket policy.',
    effect: "in place",
  },
  types: types.bucket,
  judge: (model) =>
    perBucket(model, types.bucketPolicy, ({ props }) => {
      const statements = statementsOf(props, "policy");
      if (!statements) return notApplicable("its policy is read at the update: X-04 names it");
      return statements.some((each) => refusesPlainText(each))
        ? pass("its policy denies plain text")
        : fail("no statement of its policy denies plain text");
    }),
});
