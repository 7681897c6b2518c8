import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { isGiven, listOf } from "../../core/value";
import { deferred, fail, pass } from "../../core/verdict";

export const lbSpansZones = resourceControl({
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
  judge: ({ props }) => {
    const key = isGiven(props, "subnetMappings") ? "subnetMappings" : "subnets";
    const subnets = listOf(props, key);
    if (!subnets) return deferred(`${key} are not known before the update`);
    return subnets.length >= 2
      ? pass(`it is in ${subnets.length} subnets`)
      : fail(`it is in ${subnets.length} subnets, required 2`);
  },
});
