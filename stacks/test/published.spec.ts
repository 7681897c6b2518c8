import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Plan } from "@plinth/preview";

const root = join(__dirname, "../..");
const packages = readdirSync(join(root, "packages"));
const published = [...packages, "policy-pack"].sort();
const components = packages.filter((name) =>
  existsSync(join(root, "packages", name, "PulumiPlugin.yaml")),
);
const installMs = 400_000;

/** Another team's program: plain JavaScript in a folder of its own, on what npm would give it. */
const program = `
const { Network } = require("@plinth/network");
const { EncryptionKey } = require("@plinth/secrets-and-keys");
const { PostgresCluster } = require("@plinth/postgres-cluster");

const key = new EncryptionKey("orders", { description: "Orders" });
const logs = new EncryptionKey("logs", { description: "Logs", services: ["logs"] });
const network = new Network("shop", { availabilityZones: ["eu-west-1a", "eu-west-1b"] });
const orders = new PostgresCluster("orders", {
  engineVersion: "16",
  network: { vpcId: network.vpcId, subnetIds: network.dataSubnetIds },
  storage: { kmsKeyId: key.keyArn },
  masterUser: { secretKmsKeyId: key.keyArn },
  monitoring: { logKmsKeyId: logs.keyArn },
});
exports.secretArn = orders.secretArn;
`;

function manifest(folder: string): { version: string } {
  return JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
    version: string;
  };
}

function installed(name: string): string {
  return manifest(join("node_modules", name)).version;
}

describe("the packages as npm gives them", function () {
  this.timeout(installMs);
  const folder = mkdtempSync(join(tmpdir(), "plinth-published-"));
  const tarballs = join(folder, "tarballs");

  before(() => {
    mkdirSync(tarballs);
    execFileSync(
      "npm",
      ["pack", "--workspaces", "--silent", "--ignore-scripts", "--pack-destination", tarballs],
      { cwd: root },
    );
    const plinth = readdirSync(tarballs).map((file) => {
      const name = basename(file).replace(/^plinth-(.+)-\d+\.\d+\.\d+\.tgz$/, "@plinth/$1");
      return [name, `file:tarballs/${file}`] as const;
    });
    const others = ["@pulumi/pulumi", "@pulumi/aws", "@pulumi/random"].map(
      (name) => [name, installed(name)] as const,
    );
    const dependencies = Object.fromEntries([...plinth, ...others]);
    writeFileSync(
      join(folder, "package.json"),
      JSON.stringify({ name: "shop", main: "index.js", dependencies }),
    );
    writeFileSync(join(folder, "Pulumi.yaml"), "name: shop\nruntime: nodejs\n");
    writeFileSync(join(folder, "Pulumi.dev.yaml"), "config:\n  aws:region: eu-west-1\n");
    writeFileSync(join(folder, "index.js"), program);
    execFileSync(
      "npm",
      ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"],
      { cwd: folder },
    );
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it(`are ${published.length}, and the ${components.length} of components have what another language needs to read their sources`, () => {
    deepStrictEqual(readdirSync(join(folder, "node_modules/@plinth")).sort(), published);
    for (const name of components) {
      const files = readdirSync(join(folder, "node_modules/@plinth", name));
      for (const file of ["PulumiPlugin.yaml", "dist", "schema.json", "src", "tsconfig.json"])
        ok(files.includes(file), `${name}: ${file}`);
    }
  });

  it("preview another team's program with the pack from node_modules, and find no mandatory violation", () => {
    const args = [
      "preview",
      "--policy-pack",
      "node_modules/@plinth/policy-pack",
      "--format",
      "json",
    ];
    const { status, stdout, stderr } = spawnSync(join(folder, "node_modules/.bin/plinth"), args, {
      cwd: folder,
      encoding: "utf8",
    });
    const plan = JSON.parse(stdout || "{}") as Plan;
    const found = (plan.policies ?? []).filter(
      ({ verdict, level }) => level === "mandatory" && ["fail", "deferred"].includes(verdict),
    );
    strictEqual(status, 0, `${stderr}\n${JSON.stringify(found, null, 1)}`);
    ok(plan.resources.some(({ type }) => type === "network:index:Network"));
  });
});
