"use strict";
const { PolicyPack } = require("@pulumi/policy");

function controls() {
  throw new Error("The list of controls cannot be read.");
}

new PolicyPack("dies-at-start", { policies: controls() });
