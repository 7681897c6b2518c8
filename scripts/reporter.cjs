// mocha's `spec` on the screen, and the counts in a file for the closing line.
const { writeFileSync } = require("node:fs");
const { reporters } = require("mocha");

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const { output } = options.reporterOptions;
    runner.once("end", () => writeFileSync(output, JSON.stringify(this.stats)));
  }
};
