"use strict";
const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("exits-at-analysis", {
  policies: [
    {
      name: "ends",
      description: "Ends the process.",
      enforcementLevel: "mandatory",
      validateResource: () => {
        console.error("The pack gives up.");
        process.exit(7);
      },
    },
  ],
});
