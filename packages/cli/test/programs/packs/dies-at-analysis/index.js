"use strict";
const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("dies-at-analysis", {
  policies: [
    {
      name: "ends-the-process",
      description: "Ends the process of the pack.",
      enforcementLevel: "mandatory",
      validateResource: () => process.exit(7),
    },
  ],
});
