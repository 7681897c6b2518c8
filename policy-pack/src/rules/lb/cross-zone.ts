import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { onlyWhere, requireTrue } from "../../core/subject";
import { types } from "../../core/types";

export const lbCrossZone = resourceControl({
  id: "LB-09",
  slug: "lb-cross-zone",
  title: "Load balancers send to targets in every zone",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "Else a zone with few targets is overrun",
  fix: {
    plinth: "LoadBalancer does.",
    pulumi: "`enableCrossZoneLoadBalancing: true`.",
    effect: "in place",
  },
  types: types.loadBalancer,
  judge: (subject) =>
    onlyWhere(
      subject,
      "loadBalancerType",
      /^(network|gateway)$/,
      "an application load balancer always does",
      () => requireTrue(subject, "enableCrossZoneLoadBalancing"),
    ),
});
