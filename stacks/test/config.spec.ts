import { match, strictEqual } from "node:assert";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preview, PreviewError } from "@plinth/preview";
import { parse, stringify } from "yaml";

const root = join(__dirname, "../..");
const tsconfig = "packages/core/tsconfig.component.json";
const timeoutMs = 30_000;

type Config = Record<string, unknown>;

/** What the stacks say to ehrbase-dev's configuration with some keys changed; null takes one out. */
async function refusalOf(changes: Config): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "plinth-stacks-"));
  try {
    for (const each of ["stacks", "Pulumi.yaml", "package.json", "tsconfig.json", tsconfig])
      cpSync(join(root, each), join(folder, each), {
        recursive: true,
        filter: (source) => !source.includes("/test"),
      });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const text = readFileSync(join(root, "Pulumi.ehrbase-dev.yaml"), "utf8");
    const config = { ...(parse(text) as { config: Config }).config, ...changes };
    for (const [key, value] of Object.entries(changes)) if (value === null) delete config[key];
    writeFileSync(join(folder, "Pulumi.ehrbase-dev.yaml"), stringify({ config }));
    await preview({ directory: folder, stack: "ehrbase-dev" });
    return "";
  } catch (error) {
    if (!(error instanceof PreviewError)) throw error;
    return `${error.title}\n${error.fix ?? ""}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the configuration of a stack", function () {
  this.timeout(timeoutMs);

  it("is refused with all 3 bad keys at once: missing, unknown and wrong, each with what is allowed", async () => {
    const said = await refusalOf({
      "ehrbase:network": null,
      "ehrbase:colour": "blue",
      "ehrbase:phase": "first",
    });
    strictEqual(
      said,
      `The program of stack "ehrbase-dev" failed: Pulumi.ehrbase-dev.yaml has 3 bad keys:
  ehrbase:phase: got "first", allowed (1 | 2 | 3). Change it in Pulumi.ehrbase-dev.yaml.
  ehrbase:network: is missing, allowed an object of availabilityZones, cidrBlock, publicCidrBlocks, appCidrBlocks, dataCidrBlocks, natGateways, isolateDatabase, interfaceEndpoints, flowLogs. Set it in Pulumi.ehrbase-dev.yaml.
  ehrbase:colour: is no key of this system. Remove it from Pulumi.ehrbase-dev.yaml.
`,
    );
  });

  it("is refused when it names a system that is not there", async () => {
    match(
      await refusalOf({ "plinth:system": "payroll" }),
      /plinth:system: got "payroll", allowed ehrbase.*\. Set it in Pulumi\.<stack>\.yaml\./,
    );
  });
});
