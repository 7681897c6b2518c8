import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";

export const cfGeoRestricted = resourceControl({
  id: "CF-07",
  slug: "cf-geo-restricted",
  title: "Distributions serve named countries",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "Where no patient lives, no request is due",
  fix: {
    plinth: "Set `allowedCountries` of WebDistribution.",
    pulumi: '`restrictions: { geoRestriction: { restrictionType: "whitelist", locations } }`.',
    effect: "in place",
  },
  types: types.distribution,
  judge: (subject) =>
    requireLike(
      subject,
      "restrictions.geoRestriction.restrictionType",
      /^(whitelist|blacklist)$/,
      "whitelist",
    ),
});
