import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { numberOf, read } from "../../core/value";
import { deferred, fail, pass } from "../../core/verdict";
import { opens } from "../../model/ports";
import { judgeRules } from "./judge-rules";

export const netPlainHttpRedirects = stackControl({
  id: "NET-10",
  slug: "net-plain-http-redirects",
  title: "Port 80 is open to the internet only where a load balancer redirects it",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)", "312(e)(2)(ii)"),
  soc2: ["CC6.6", "CC6.7"],
  rationale: "What crosses in plain text can be read on the way",
  fix: {
    plinth: "LoadBalancer redirects it.",
    pulumi: "close port 80, or make a listener on it that redirects.",
    effect: "in place",
  },
  types: [...types.group, ...types.mixedRule, ...types.ingressRule],
  judge: (model) =>
    judgeRules(model, "ingress", ({ internet, group, ports }) => {
      if (internet === "no" || !opens(ports, 80)) return pass("port 80 is closed to the internet");
      const balancers = group ? model.pointing(types.loadBalancer, "securityGroups", group) : [];
      const redirected = balancers
        .flatMap((each) => model.pointing(types.listener, "loadBalancerArn", each))
        .some(({ props }) => numberOf(read(props, "port")) === 80);
      if (redirected) return pass("a listener answers there, which LB-01 judges");
      return internet === "yes"
        ? fail("it opens port 80 to the internet, where no listener redirects")
        : deferred("it opens port 80, and whom it admits is not known before the update");
    }),
});
