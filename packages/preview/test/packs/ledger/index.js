"use strict";
const { appendFileSync } = require("node:fs");
const { PolicyPack } = require("@pulumi/policy");

const write = (line) =>
  appendFileSync(process.env.PLINTH_POLICY_LEDGER, `${JSON.stringify(line)}\n`);

new PolicyPack("ledger", {
  policies: [
    {
      name: "told",
      description: "Writes every verdict.",
      enforcementLevel: "mandatory",
      severity: "high",
      validateResource: (args, report) => {
        const { verdict, message } = args.props;
        if (verdict === undefined) return;
        write({ policy: "told", urn: args.urn, verdict, message });
        if (verdict === "fail" || verdict === "deferred") report(message);
        if (verdict === "not-applicable") args.notApplicable(message);
      },
      validateStack: (args) => {
        write({
          policy: "told",
          verdict: "pass",
          message: `${args.resources.length} resources were looked at`,
        });
        write({ policy: "told", verdict: "no such verdict" });
      },
    },
  ].flatMap(({ validateStack, ...policy }) => [
    policy,
    {
      name: "told-of-the-stack",
      description: "Writes one.",
      enforcementLevel: "advisory",
      validateStack,
    },
  ]),
});
