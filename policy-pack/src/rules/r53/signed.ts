import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { fail, notApplicable } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const r53Signed = stackControl({
  id: "R53-01",
  slug: "r53-signed",
  title: "Public zones are signed",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "A forged answer leads patients elsewhere",
  fix: {
    plinth: "Plinth makes no zone.",
    pulumi:
      "`new aws.route53.HostedZoneDnsSec(name, { hostedZoneId: zone.id })` with a key-signing key.",
    effect: "in place",
  },
  types: types.zone,
  judge: (model) =>
    perNode(model, types.zone, (zone) => {
      if (isGiven(zone.props, "vpcs")) return notApplicable("it is a private zone");
      const [part] = model.pointing(types.zoneSigning, "hostedZoneId", zone);
      return part
        ? requireUnlike(part, "signingStatus", /^NOT_SIGNING$/, "is off")
        : fail("it has no HostedZoneDnsSec");
    }),
});
