import { resourceControl } from "../../core/control";
import { letsAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireNoStatement } from "../../core/subject";
import { types } from "../../core/types";
import { requireNoPublicGrant } from "./grants";

export const s3NoPublicWrite = resourceControl({
  id: "S3-04",
  slug: "s3-no-public-write",
  title: "Neither an ACL nor a policy lets everyone write",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa(
    "308(a)(1)(ii)(B)",
    "308(a)(3)(i)",
    "308(a)(4)(ii)(A)",
    "308(a)(4)(ii)(C)",
    "312(a)(1)",
    "312(e)(1)",
  ),
  soc2: ["CC6.6"],
  nist: nist.notPublic,
  rationale: "A stranger could replace what patients and staff read",
  fix: {
    plinth: "Plinth's buckets name who may write.",
    pulumi: "drop `acl`, and name the principals of `s3:PutObject`.",
    effect: "in place",
  },
  types: [...types.bucket, ...types.bucketAcl, ...types.bucketPolicy],
  judge: (subject) =>
    types.bucketPolicy.includes(subject.type)
      ? requireNoStatement(
          subject,
          "policy",
          (each) => letsAnyone(each, /^(\*|s3:(\*|Put|Delete|Restore|Replicate))/i),
          "lets everyone write",
        )
      : requireNoPublicGrant(subject, /^public-read-write$/, /^(WRITE|WRITE_ACP|FULL_CONTROL)$/),
});
