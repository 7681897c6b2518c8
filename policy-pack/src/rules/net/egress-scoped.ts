import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";
import { describePorts, isEverything } from "../../model/ports";
import { judgeRules } from "./judge-rules";

export const netEgressScoped = stackControl({
  id: "NET-12",
  slug: "net-egress-scoped",
  title: "Egress to anywhere is limited to ports",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "An intruder takes data out on whatever is open",
  fix: {
    plinth: "Pass narrower egress rules to the component.",
    pulumi: "name `ipProtocol`, `fromPort` and `toPort` in the egress rule.",
    effect: "in place",
  },
  types: [...types.group, ...types.mixedRule, ...types.egressRule],
  judge: (model) =>
    judgeRules(model, "egress", (rule) =>
      rule.internet === "yes" && isEverything(rule.ports)
        ? fail("it lets everything out to anywhere")
        : pass(`it lets out ${describePorts(rule.ports)}`),
    ),
});
