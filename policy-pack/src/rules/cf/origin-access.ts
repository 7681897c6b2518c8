import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireEach } from "../../core/lists";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, notApplicable } from "../../core/verdict";

export const cfOriginAccess = resourceControl({
  id: "CF-06",
  slug: "cf-origin-access",
  title: "Origins in S3 answer only the distribution",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "Else the bucket must be open to everyone",
  fix: {
    plinth: "WebDistribution makes an origin access control.",
    pulumi: "`originAccessControlId: control.id` in the origin.",
    effect: "in place",
  },
  types: types.distribution,
  judge: (subject) =>
    requireEach(subject, "origins", fail("it has no origin"), (origin) =>
      isGiven(origin.props, "customOriginConfig") || isGiven(origin.props, "vpcOriginConfig")
        ? notApplicable("it is no bucket")
        : requireGiven(origin, "originAccessControlId", "an origin access control"),
    ),
});
