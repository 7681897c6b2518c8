import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { deferred, fail, pass } from "../../core/verdict";
import { describePorts, isEverything } from "../../model/ports";
import { judgeRules } from "./judge-rules";

export const netNoInternetAllPorts = stackControl({
  id: "NET-09",
  slug: "net-no-internet-all-ports",
  title: "No rule admits the internet on every port",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(4)(ii)(A)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "Every port is more than any service needs",
  fix: {
    plinth: "LoadBalancer opens its own ports only: see `allowedCidrBlocks`.",
    pulumi: "name `fromPort`, `toPort` and a protocol in the rule.",
    effect: "in place",
  },
  types: [...types.group, ...types.mixedRule, ...types.ingressRule],
  judge: (model) =>
    judgeRules(model, "ingress", (rule) => {
      if (!isEverything(rule.ports)) return pass(`it opens ${describePorts(rule.ports)}`);
      if (rule.internet === "unknown")
        return deferred("whom it admits is not known before the update");
      return rule.internet === "yes"
        ? fail("it admits the internet on every port")
        : pass("it admits no internet");
    }),
});
