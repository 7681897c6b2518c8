"use strict";
const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("remediates", {
  policies: [
    {
      name: "closes",
      description: "Closes what is open.",
      enforcementLevel: "remediate",
      remediateResource: ({ props }) =>
        props.open === true ? { ...props, open: false } : undefined,
      validateResource: ({ props }, report) => {
        if (props.open === true) report("The thing is open.");
      },
    },
  ],
});
