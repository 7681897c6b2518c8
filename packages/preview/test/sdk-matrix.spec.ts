import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Plan, protocolCalls, preview } from "../src";
import { modules, packs, prelude, project, resource, within } from "./support";

const run = promisify(execFile);
const root = join(__dirname, "../../..");
const cache = join(modules, ".cache/plinth-sdk");

async function npm(...args: string[]): Promise<string> {
  try {
    const { stdout } = await run("npm", args, { cwd: cache });
    return stdout.trim();
  } catch (error) {
    throw new Error(
      `npm ${args.join(" ")} failed, and this spec cannot do without:\n${(error as Error).message}`,
    );
  }
}

function versionIn(folder: string, name: string): string {
  const manifest = join(folder, name, "package.json");
  if (!existsSync(manifest)) return "";
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}

/** Installs packages into a folder of the cache, once, and returns its node_modules. */
async function installed(folder: string, wanted: { [name: string]: string }): Promise<string> {
  const prefix = join(cache, folder);
  const into = join(prefix, "node_modules");
  const there = Object.entries(wanted).every(
    ([name, version]) => versionIn(into, name) === version,
  );
  if (there) return into;
  mkdirSync(prefix, { recursive: true });
  writeFileSync(join(prefix, "package.json"), '{"private":true}\n');
  const names = Object.entries(wanted).map(([name, version]) => `${name}@${version}`);
  await npm(
    "install",
    "--no-save",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--prefix",
    prefix,
    ...names,
  );
  return into;
}

const random = versionIn(modules, "@pulumi/random");

const sdkOf = (version: string) =>
  installed(version, { "@pulumi/pulumi": version, "@pulumi/random": random });

/** The executable of the npm package `node`, whose own install script is not run. */
async function node24(): Promise<string> {
  const { platform, arch } = process;
  const name = `${platform === "darwin" && arch === "arm64" ? "node-bin" : "node"}-${platform}-${arch}`;
  const found = newestOf(await npm("view", "node@24", "version", "--json"));
  return join(await installed(`node-${found}`, { [name]: found }), name, "bin/node");
}

function newestOf(json: string): string {
  const versions = [JSON.parse(json) as string | string[]].flat();
  const number = (version: string) =>
    version.split(".").reduce((sum, part) => sum * 1_000 + Number(part), 0);
  const newest = versions.sort((a, b) => number(b) - number(a))[0];
  ok(newest !== undefined, `the registry has no node@24: ${json}`);
  return newest;
}

const program = `${prelude}
const random = require("@pulumi/random");
const config = new pulumi.Config();
pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
  type.startsWith("random:") ? { props: { ...props, keepers: { by: "stack" } }, opts } : undefined);
new Group("outer", { protect: true, aliases: [{ name: "was" }] }, (outer) => {
  const pet = new random.RandomPet("outer-pet", { length: 3 }, { parent: outer, ignoreChanges: ["length"], retainOnDelete: true });
  new random.RandomPassword("password", { length: 20 }, { parent: outer, dependsOn: pet });
  new Thing("user", { pet: pet.id, all: pulumi.all([pet.id, pet.length]), secret: pulumi.secret("hunter2-matrix"), token: config.requireSecret("token") }, { parent: outer, deletedWith: pet });
});
const other = new pulumi.StackReference("acme/network/dev");
new Thing("tight", { vpc: other.getOutput("vpcId"), size: config.requireNumber("size") }, { customTimeouts: { create: "5m" }, import: "t-1", additionalSecretOutputs: ["made"] });
exports.zones = pulumi.output(pulumi.runtime.invoke("aws:index/getAvailabilityZones:getAvailabilityZones", {})).names;
exports.secret = pulumi.secret("hunter2-matrix");
`;

const files = {
  "Pulumi.dev.yaml":
    "config:\n  shop:size: 3\n  shop:token: { secure: AAAB }\n  aws:region: eu-west-1\n",
  "fixtures.yaml": "stacks: { acme/network/dev: { outputs: { vpcId: vpc-7 } } }\n",
};

const options = (directory: string) => ({
  directory,
  stack: "dev",
  fixtures: join(directory, "fixtures.yaml"),
  policyPacks: [{ directory: join(packs, "rules") }],
});

function planWith(nodeModules: string): Promise<Plan> {
  return within(project(program, files, nodeModules), (directory) => preview(options(directory)));
}

/** The whole preview in another Node. */
function planUnder(node: string, nodeModules: string): Promise<Plan> {
  const script = `
const { preview } = require(${JSON.stringify(join(__dirname, "../src"))});
preview(JSON.parse(process.argv[1])).then(
  (plan) => process.stdout.write(JSON.stringify({ node: process.version, plan })),
  (error) => { console.error(error); process.exitCode = 1; },
);`;
  return within(project(program, files, nodeModules), async (directory) => {
    const args = [
      "-r",
      "ts-node/register/transpile-only",
      "-e",
      script,
      JSON.stringify(options(directory)),
    ];
    const { stdout } = await run(node, args, { cwd: root, maxBuffer: 64 * 2 ** 20 });
    const answer = JSON.parse(stdout) as { node: string; plan: Plan };
    ok(answer.node.startsWith("v24."), answer.node);
    return answer.plan;
  });
}

function methodsOf(nodeModules: string): string[] {
  const load = createRequire(join(nodeModules, "@pulumi/pulumi/package.json"));
  const services = [
    (load("./proto/resource_grpc_pb") as { ResourceMonitorService: object }).ResourceMonitorService,
    (load("./proto/engine_grpc_pb") as { EngineService: object }).EngineService,
  ];
  return services.flatMap((service) =>
    Object.values(service as { [name: string]: { path: string } }).map(({ path }) =>
      path.replace("/pulumirpc.", ""),
    ),
  );
}

describe("A preview with SDK 3.230.0, 3.248 and the newest on Node 24", function () {
  this.timeout(300_000);
  const plans: Plan[] = [];
  const folders: string[] = [];

  before(async () => {
    mkdirSync(cache, { recursive: true });
    const newest = await npm("view", "@pulumi/pulumi@latest", "version");
    folders.push(await sdkOf("3.230.0"), modules, await sdkOf(newest));
    const [oldest = "", own = "", latest = ""] = folders;
    plans.push(
      await planWith(oldest),
      await planWith(own),
      await planUnder(await node24(), latest),
    );
  });

  it("runs the SDK of the program, not its own", () => {
    const versions = plans.map((plan) => plan.generator.sdk);
    deepStrictEqual(
      versions,
      folders.map((folder) => versionIn(folder, "@pulumi/pulumi")),
    );
    strictEqual(versions[0], "3.230.0");
    strictEqual(new Set(versions).size, 3);
  });

  it("gives the same plan of 6 resources 3 times, but for the SDK's version", () => {
    const [oldest, own, latest] = plans.map(({ generator, ...plan }) => {
      strictEqual(generator.name, "plinth");
      return plan;
    });
    strictEqual(oldest?.resources.length, 6);
    deepStrictEqual(oldest, own);
    deepStrictEqual(latest, own);
  });

  it("has inherited protection, transforms, secrets, edges and verdicts each time", () => {
    for (const plan of plans) {
      const user = resource(plan, "user");
      const pet = resource(plan, "outer-pet");
      deepStrictEqual([user.protect, pet.retainOnDelete], [true, true]);
      deepStrictEqual(pet.inputs, { keepers: { by: "stack" }, length: 3 });
      deepStrictEqual([user.inputs["secret"], user.inputs["token"]], ["[secret]", "[secret]"]);
      deepStrictEqual(user.propertyDependencies, { all: [pet.urn], pet: [pet.urn] });
      deepStrictEqual(resource(plan, "tight").inputs, { size: 3, vpc: "vpc-7" });
      ok(plan.policies.some((each) => each.verdict === "fail"));
    }
  });

  it(`lists exactly the calls that any of the 3 SDKs has: ${protocolCalls.length}`, () => {
    const served = [...new Set(folders.flatMap(methodsOf))].sort();
    deepStrictEqual(
      protocolCalls.map(({ service, method }) => `${service}/${method}`).sort(),
      served,
    );
  });
});
