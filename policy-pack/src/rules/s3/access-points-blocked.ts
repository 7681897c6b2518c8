import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { requireBlocksKept } from "./blocks";

export const s3AccessPointsBlocked = resourceControl({
  id: "S3-20",
  slug: "s3-access-points-blocked",
  title: "Access points block public access",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "An access point has a policy of its own",
  fix: {
    plinth: "Plinth makes no access point.",
    pulumi: "leave the four switches of `publicAccessBlockConfiguration` on.",
    effect: "replaces",
  },
  types: [...types.accessPoint, ...types.multiRegionAccessPoint],
  judge: (subject) =>
    requireBlocksKept(
      subject,
      types.accessPoint.includes(subject.type)
        ? "publicAccessBlockConfiguration"
        : "details.publicAccessBlock",
    ),
});
