import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const ec2GroupHealth = resourceControl({
  id: "EC2-20",
  slug: "ec2-group-health",
  title: "Groups behind a load balancer ask it for health",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(b)"),
  soc2: ["A1.2"],
  nist: nist.watched,
  rationale: "An instance that runs may not answer",
  fix: {
    plinth: "Plinth's fleets ask it.",
    pulumi: '`healthCheckType: "ELB"`.',
    effect: "in place",
  },
  types: types.autoscalingGroup,
  judge: (subject) =>
    ["targetGroupArns", "trafficSources", "loadBalancers"].some((key) =>
      isGiven(subject.props, key),
    )
      ? requireLike(subject, "healthCheckType", /^ELB$/, "ELB")
      : notApplicable("no load balancer is before it"),
});
