"use strict";
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { PolicyPack } = require("@pulumi/policy");

writeFileSync(join(process.env.TEST_PID_FOLDER, "pack"), String(process.pid));
new PolicyPack("notes-its-pid", { policies: [] });
