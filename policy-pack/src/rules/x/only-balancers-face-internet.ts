import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";
import { reachOf } from "../../model/reach";

export const xOnlyBalancersFaceInternet = stackControl({
  id: "X-08",
  slug: "x-only-balancers-face-internet",
  title: "Only load balancers face the internet",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(4)(ii)(A)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "Every other public address is one more door to guard",
  fix: {
    plinth: "Put a LoadBalancer before the service.",
    pulumi: "take the public address away, or the rule that admits the internet.",
    effect: "in place",
  },
  types: [
    ...types.loadBalancer,
    ...types.service,
    ...types.instance,
    ...types.dbInstance,
    ...types.cache,
  ],
  judge: (model) => {
    const edges = reachOf(model).edges;
    if (edges.length === 0) return [pass("nothing faces the internet")];
    return edges.map(({ type, urn }) => ({
      urn,
      ...(types.loadBalancer.includes(type)
        ? pass("it faces the internet, as a load balancer does")
        : fail("it faces the internet and is no load balancer")),
    }));
  },
});
