import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike, requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const ec2NoPublicImages = resourceControl({
  id: "EC2-15",
  slug: "ec2-no-public-images",
  title: "Neither snapshots nor images are public",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(B)", "308(a)(3)(i)", "312(a)(1)"),
  soc2: ["CC6.6"],
  rationale: "A disk that is shared with all is read by all",
  fix: {
    plinth: "AccountBaseline blocks it.",
    pulumi:
      '`state: "block-all-sharing"` of `aws.ebs.SnapshotBlockPublicAccess`, `"block-new-sharing"` of `aws.ec2.ImageBlockPublicAccess`; name accounts, not `group: "all"`.',
    effect: "in place",
  },
  types: [
    ...types.snapshotPublicAccess,
    ...types.imagePublicAccess,
    ...types.snapshotPermission,
    ...types.amiPermission,
  ],
  judge: (subject) =>
    [...types.snapshotPublicAccess, ...types.imagePublicAccess].includes(subject.type)
      ? requireLike(subject, "state", /^block-/, "block-all-sharing")
      : worst(
          ["group", "accountId"].map((key) => requireUnlike(subject, key, /^all$/, "is everyone")),
        ),
});
