import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { requireBlocks } from "./blocks";

export const s3AccountPublicAccessBlocked = resourceControl({
  id: "S3-02",
  slug: "s3-account-public-access-blocked",
  title: "The account blocks public buckets in all four ways",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(B)", "308(a)(3)(i)"),
  soc2: ["CC6.6"],
  rationale: "A bucket made by hand is then closed, too",
  fix: {
    plinth: "AccountBaseline blocks it.",
    pulumi:
      "`new aws.s3.AccountPublicAccessBlock(name, { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true })`.",
    effect: "in place",
  },
  types: types.accountPublicAccess,
  judge: requireBlocks,
});
