"use strict";
const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("crashes-at-analysis", {
  policies: [
    {
      name: "breaks",
      description: "Throws.",
      enforcementLevel: "mandatory",
      validateResource: () => {
        throw new Error("The table of sizes is empty.");
      },
    },
  ],
});
