"use strict";
const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("guardrails", {
  policies: [
    {
      name: "no-open-ingress",
      description: "No ingress from everyone.",
      enforcementLevel: "mandatory",
      severity: "critical",
      validateResource: ({ type, props }, report) => {
        if (!type.startsWith("aws:vpc/securityGroupIngressRule:")) return;
        if (props.cidrIpv4 === "0.0.0.0/0") report("The rule lets everyone in.");
      },
    },
    {
      name: "long-retention",
      description: "Logs are kept for 90 days.",
      enforcementLevel: "advisory",
      severity: "low",
      validateResource: ({ type, props }, report) => {
        if (!type.startsWith("aws:cloudwatch/logGroup:")) return;
        if ((props.retentionInDays ?? 0) < 90)
          report(`Logs are kept for ${props.retentionInDays} days.`);
      },
    },
  ],
});
