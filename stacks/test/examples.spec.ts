import { deepStrictEqual, ok } from "node:assert";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { preview } from "@plinth/preview";

const root = join(__dirname, "../..");
const packages = join(root, "packages");
const withExample = readdirSync(packages).filter((name) =>
  existsSync(join(packages, name, "example/Pulumi.yaml")),
);
const timeoutMs = 60_000;

describe("the example of each package", function () {
  this.timeout(timeoutMs);

  for (const name of withExample) {
    it(`${name} makes what the whole policy pack admits`, async () => {
      const plan = await preview({
        directory: join(packages, name, "example"),
        stack: "dev",
        policyPacks: [{ directory: join(root, "policy-pack") }],
      });
      ok(plan.resources.length > 0, "the example makes nothing");
      const refused = plan.policies
        .filter(({ level, verdict }) => level === "mandatory" && /^(fail|deferred)$/.test(verdict))
        .map(({ policy, urn, message }) => `${policy} ${urn}: ${message}`);
      deepStrictEqual(refused, []);
    });
  }
});
