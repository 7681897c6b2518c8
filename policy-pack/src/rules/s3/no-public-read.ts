import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { types } from "../../core/types";
import { requireNoPublicGrant } from "./grants";

export const s3NoPublicRead = resourceControl({
  id: "S3-03",
  slug: "s3-no-public-read",
  title: "No ACL lets everyone read",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("308(a)(3)(i)", "308(a)(4)(ii)(A)", "308(a)(4)(ii)(C)", "312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  nist: nist.notPublic,
  rationale: "An ACL of one object opens what the policy closes",
  fix: {
    plinth: "Plinth's buckets have no ACL.",
    pulumi: "drop `acl`, or set it to `private`.",
    effect: "in place",
  },
  types: [...types.bucket, ...types.bucketAcl],
  judge: (subject) =>
    requireNoPublicGrant(
      subject,
      /^(public-read|public-read-write|authenticated-read)$/,
      /^(READ|READ_ACP|FULL_CONTROL)$/,
    ),
});
