"use strict";
const { PolicyPack } = require("@pulumi/policy");

const type = "test:index:Thing";

new PolicyPack("rules", {
  policies: [
    {
      name: "no-open-thing",
      description: "A thing is closed.",
      enforcementLevel: "mandatory",
      severity: "critical",
      validateResource: (args, report) => {
        if (args.type === type && args.props.open === true) report("The thing is open.");
      },
    },
    {
      name: "named-owner",
      description: "A thing says who owns it.",
      enforcementLevel: "advisory",
      severity: "low",
      validateResource: (args, report) => {
        if (args.type === type && args.props.owner === undefined) report("The thing has no owner.");
      },
    },
    {
      name: "size-limit",
      description: "A thing is no larger than the limit.",
      enforcementLevel: "mandatory",
      configSchema: {
        properties: {
          limit: { type: "number", default: 10 },
          unit: { type: "string", default: "kg" },
        },
      },
      validateResource: (args, report) => {
        const { limit, unit } = args.getConfig();
        if (args.props.size > limit)
          report(`${args.props.size} ${unit} is over the limit of ${limit} ${unit}.`);
      },
    },
    {
      name: "only-things",
      description: "Not for groups.",
      enforcementLevel: "advisory",
      validateResource: (args) => {
        if (args.type !== type) args.notApplicable("It is no thing.");
      },
    },
    {
      name: "no-secret-size",
      description: "Reads what is not known.",
      enforcementLevel: "mandatory",
      validateResource: (args, report) => {
        if (args.name === "reader" && args.props.size > 3) report("It is too large.");
      },
    },
    {
      name: "what-is-seen",
      description: "Says what the engine tells of a resource.",
      enforcementLevel: "advisory",
      validateResource: (args, report) => {
        if (args.name !== "watched") return;
        const { protect, ignoreChanges, parent, customTimeouts } = args.opts;
        report(
          JSON.stringify({
            protect,
            ignoreChanges,
            parent,
            create: customTimeouts.createSeconds,
            provider: args.provider && args.provider.name,
            password: args.props.password,
          }),
        );
      },
    },
    {
      name: "all-used",
      description: "Every thing is used by another.",
      enforcementLevel: "advisory",
      validateStack: ({ resources }, report) => {
        for (const each of resources) {
          const uses = Object.entries(each.propertyDependencies).map(
            ([property, made]) => `${property} of ${made.map((one) => one.name).join()}`,
          );
          if (uses.length > 0) report(`${each.name} uses ${uses.join(" and ")}.`, each.urn);
        }
      },
    },
    {
      name: "two-groups",
      description: "A stack has two groups.",
      enforcementLevel: "mandatory",
      severity: "medium",
      validateStack: ({ resources }, report) => {
        const groups = resources.filter((each) => each.type === "test:index:Group").length;
        if (groups !== 2) report(`The stack has ${groups} groups, not 2.`);
      },
    },
  ],
});
