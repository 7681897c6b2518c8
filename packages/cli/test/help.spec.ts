import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assertGolden } from "./golden";
import { plinth } from "./plinth";

describe("the help", () => {
  it("names the commands", async () => {
    const run = await plinth(["--help"]);
    assert.equal(run.code, 0);
    assertGolden(run.stdout, "help.txt");
  });

  it("names the options of preview and what it ends with", async () => {
    const run = await plinth(["preview", "--help"]);
    assert.equal(run.code, 0);
    assertGolden(run.stdout, "help-preview.txt");
  });

  it("stands on stderr with exit code 1 when no command is given", async () => {
    const run = await plinth([]);
    assert.equal(run.code, 1);
    assert.equal(run.stderr, readFileSync(join(__dirname, "golden/help.txt"), "utf8"));
  });

  it("has the version of the package", async () => {
    const manifest = readFileSync(join(__dirname, "../package.json"), "utf8");
    const { version } = JSON.parse(manifest) as { version: string };
    assert.equal((await plinth(["--version"])).stdout, `${version}\n`);
  });
});
