import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { isGiven, listOf } from "../../core/value";
import { deferred, fail, pass } from "../../core/verdict";

export const lbSpansZones = stackControl({
  id: "LB-10",
  slug: "lb-spans-zones",
  title: "Load balancers are in two subnets or more",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "One zone fails as a whole",
  fix: {
    plinth: "Give LoadBalancer subnets of two zones.",
    pulumi: "list subnets of two zones in `subnets`.",
    effect: "in place",
  },
  types: types.loadBalancer,
  judge: (model) =>
    model.of(types.loadBalancer).map((balancer) => {
      const { urn, props } = balancer;
      const key = isGiven(props, "subnetMappings") ? "subnetMappings" : "subnets";
      const given = listOf(props, key);
      const edges = balancer.refs(key).filter(({ type }) => types.subnet.includes(type));
      if (!given && edges.length === 0) {
        return { urn, ...deferred(`${key} are not known before the update`) };
      }
      const count = given?.length ?? edges.length;
      return {
        urn,
        ...(count >= 2
          ? pass(`it is in ${count} subnets`)
          : fail(`it is in ${count} subnets, required 2`)),
      };
    }),
});
