import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";
import { reachOf } from "../../model/reach";

export const xDataTierUnreachable = stackControl({
  id: "X-07",
  slug: "x-data-tier-unreachable",
  title: "No path leads from the internet to a data store",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "Single rules can all be right and still add up to a way in",
  fix: {
    plinth: "Use the groups that components make, and the data tier.",
    pulumi: "remove the rule named in the path.",
    effect: "in place",
  },
  types: [...types.dbInstance, ...types.dbCluster, ...types.cache],
  judge: (model) => {
    const reach = reachOf(model);
    return reach.stores.map((store) => {
      const path = reach.witness(store);
      if (!path) return { urn: store.urn, ...pass(reach.cut(store)) };
      const steps = path.map(({ to, why }) => `${to.name} (${why})`);
      return { urn: store.urn, ...fail(`internet -> ${steps.join(" -> ")}`) };
    });
  },
});
