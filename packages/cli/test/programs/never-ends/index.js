"use strict";
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
require("@pulumi/pulumi");

writeFileSync(join(process.env.TEST_PID_FOLDER, "program"), String(process.pid));
setInterval(() => undefined, 1000);
