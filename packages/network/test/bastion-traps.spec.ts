import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  documentedDefaults,
  golden,
  idleArguments,
  matchesGolden,
  type PackageSchema,
} from "@plinth/core/testing";
import { Bastion, type BastionArgs } from "../src";
import { bastionDefaults } from "../src/bastion-args";
import {
  all,
  bastionBase,
  bastionOutputs,
  bastionPlan,
  key,
  one,
  ssh,
  statements,
  topic,
} from "./bastion-support";

const full: Partial<BastionArgs> = {
  ssh: { ...ssh, elasticIp: true },
  sessionLogs: {},
  alarmTopicArns: [topic],
};

describe("Bastion: traps", () => {
  it("ignores a newer image, and with an Elastic IP the address that it took the place of", async () => {
    const ignored = async (args: Partial<BastionArgs>) =>
      one(await bastionPlan(args), "Instance").ignoreChanges;
    deepStrictEqual(await ignored({}), ["ami"]);
    deepStrictEqual(await ignored(full), ["ami", "associatePublicIpAddress"]);
  });

  it("takes the image of the type's architecture: 4 of Graviton and 4 of x86", async () => {
    const image = async (instanceType: string) =>
      String(one(await bastionPlan({ instanceType }), "LaunchTemplate").inputs["imageId"])
        .split("-")
        .at(-1);
    for (const each of ["t4g.micro", "c7gn.medium", "im4gn.large", "a1.medium"])
      strictEqual(await image(each), "arm64", each);
    for (const each of ["t3.nano", "g4dn.xlarge", "m7i.large", "t3a.nano"])
      strictEqual(await image(each), "x86_64", each);
  });

  it("keeps T types to their credits, and names none for others", async () => {
    const credits = async (instanceType: string) =>
      one(await bastionPlan({ instanceType }), "LaunchTemplate").inputs["creditSpecification"];
    deepStrictEqual(await credits("t4g.nano"), { cpuCredits: "standard" });
    strictEqual(await credits("c7g.medium"), undefined);
  });

  it("changes no more of the launch template with a tag than its own tags: a new version is a new instance", async () => {
    const template = async (args: Partial<BastionArgs>) => {
      const { tags, ...rest } = one(await bastionPlan(args), "LaunchTemplate").inputs;
      return [tags, rest];
    };
    const [[before, rest], [after, same]] = [
      await template({}),
      await template({ tags: { Team: "a" } }),
    ];
    deepStrictEqual(rest, same);
    deepStrictEqual([before, after], [{ Name: "ops" }, { Name: "ops", Team: "a" }]);
  });

  it("starts after the rule and the policies without which it cannot register", async () => {
    const resources = await bastionPlan({ sessionLogs: {} });
    const { dependencies } = one(resources, "Instance");
    for (const name of ["ops-https", "ops-ssm", "ops-sessions"]) {
      const [first] = resources.filter((each) => each.name === name && !/Log|Doc/.test(each.type));
      ok(dependencies.includes(first?.urn ?? "none"), name);
    }
  });

  it("lets CloudWatch Logs use its key only when it logs sessions, and makes none when given one", async () => {
    const count = async (args: Partial<BastionArgs>) =>
      statements(await bastionPlan(args), "Key").length;
    deepStrictEqual([await count({}), await count({ sessionLogs: {} })], [1, 2]);
    strictEqual(all(await bastionPlan({ kmsKeyArn: key }), "Key").length, 0);
  });

  it("gives all but the 4 resources of IAM their region when told one, and none when told none", async () => {
    const regions = async (region?: string) =>
      (await bastionPlan({ ...full, ...(region && { region }) }))
        .filter(({ type }) => !type.startsWith("aws:iam"))
        .map(({ inputs }) => inputs["region"]);
    ok((await regions("eu-west-1")).every((each) => each === "eu-west-1"));
    ok((await regions()).every((each) => each === undefined));
    const iam = (await bastionPlan(full)).filter(({ type }) => type.startsWith("aws:iam"));
    strictEqual(iam.length, 4);
  });

  it("registers the same resources when nothing is known yet", async () => {
    const urns = async (preview: boolean) =>
      (await bastionPlan(full, { preview })).map(({ urn }) => urn);
    deepStrictEqual(await urns(true), await urns(false));
  });

  it("names its session document where sessions are logged, and has none otherwise", async () => {
    const of = async (args: Partial<BastionArgs>) =>
      (await bastionOutputs(args))["sessionDocumentName"];
    deepStrictEqual([await of({}), await of({ sessionLogs: {} })], [undefined, "ops-sessions"]);
  });

  it("leaves a role of 60 characters room for a suffix in 64", async () => {
    const role = one(await bastionPlan({}, {}, "b".repeat(60)), "Role");
    ok(role.name.length <= 56);
  });
});

describe("Bastion: arguments", () => {
  it("register the resources of golden-bastion.json, with everything switched on", async () => {
    matchesGolden(join(__dirname, "golden-bastion.json"), golden(await bastionPlan(full)));
  });

  it("have 9 defaults, documented as they are in the code", () => {
    const actual = Object.entries(bastionDefaults).flatMap(([owner, fields]) =>
      Object.entries(fields).map(([field, value]) => [`${owner}.${field}`, JSON.stringify(value)]),
    );
    strictEqual(actual.length, 9);
    deepStrictEqual(
      documentedDefaults(join(__dirname, "../src/bastion-args.ts")),
      Object.fromEntries(actual),
    );
  });

  it("each change the plan or are refused", async () => {
    const file = join(__dirname, "../schema.json");
    const schema = JSON.parse(readFileSync(file, "utf8")) as PackageSchema;
    const logged = { sessionLogs: {} };
    const idle = await idleArguments<BastionArgs>(schema, {
      token: "network:index:Bastion",
      build: (args) => new Bastion("ops", args),
      base: bastionBase,
      samples: {
        vpcId: { value: "vpc-2" },
        subnetId: { value: "subnet-2" },
        "egress{}.securityGroupId": { value: "sg-2" },
        "egress{}.port": { value: 5433 },
        "egress{}.host": { value: "db:5432" },
        "egress{}.localPort": { value: 80 },
        "egress{}.admitted": { value: false },
        endpointSecurityGroupId: { value: "sg-2" },
        instanceType: { value: "t4g.micro" },
        imageId: { value: "ami-1" },
        rootVolumeGiB: { value: 10 },
        kmsKeyArn: { value: key },
        assignPublicIp: { value: true },
        "ssh.keyName": { value: "other", given: { ssh } },
        "ssh.cidrs": { value: { office: "198.51.100.0/24" }, given: { ssh } },
        "ssh.elasticIp": { value: true, given: { ssh } },
        "sessionLogs.retentionDays": { value: 30, given: logged },
        "sessionLogs.idleTimeoutMinutes": { value: 5, given: logged },
        "sessionLogs.maxDurationMinutes": { value: 30, given: logged },
        alarmTopicArns: { value: [topic] },
        tags: { value: { Team: "a" } },
        region: { value: "eu-west-1" },
        protect: { value: false },
      },
    });
    deepStrictEqual(idle, []);
  });
});
