import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import { join } from "node:path";
import {
  golden,
  idleArguments,
  matchesGolden,
  record,
  type Recorded,
  schemaOf,
  recordProgram,
} from "@plinth/core/testing";
import {
  ApplicationSecret,
  type ApplicationSecretArgs,
  EncryptionKey,
  type EncryptionKeyArgs,
} from "../src";
import { filled } from "../src/template";

const root = join(__dirname, "..");
const key = (args: Partial<EncryptionKeyArgs> = {}) =>
  new EncryptionKey("data", { description: "Records", ...args });
const secret = (args: Partial<ApplicationSecretArgs> = {}) =>
  new ApplicationSecret("api", { description: "API", ...args });

function only(resources: Recorded[], type: string): Recorded {
  const found = resources.filter((each) => each.type.endsWith(`:${type}`));
  strictEqual(found.length, 1, `${found.length} of ${type}`);
  return found[0] as Recorded;
}

type Statement = { Sid?: string; Principal: Record<string, string>; Condition?: object };

function statements(resource: Recorded): Statement[] {
  return (JSON.parse(resource.inputs["policy"] as string) as { Statement: Statement[] }).Statement;
}

describe("EncryptionKey", () => {
  it("rotates, is protected, and admits nobody but the account when told nothing", async () => {
    const made = only(await record(() => key()), "Key");
    strictEqual(made.inputs["enableKeyRotation"], true);
    strictEqual(made.protect, true);
    strictEqual(statements(made).length, 1);
  });

  it("admits each service for this account only, and CloudWatch Logs by its encryption context", async () => {
    const made = only(await record(() => key({ services: ["sns", "logs", "cloudtrail"] })), "Key");
    const [, ...services] = statements(made);
    strictEqual(services.length, 3);
    ok(services.every(({ Condition }) => Condition !== undefined));
    strictEqual(services[1]?.Principal["Service"], "logs.us-east-1.amazonaws.com");
  });

  it("has a replica in each region asked for, and is multi-Region then", async () => {
    const resources = await record(() => key({ replicaRegions: ["us-west-2"] }));
    strictEqual(only(resources, "Key").inputs["multiRegion"], true);
    const replica = only(resources, "ReplicaKey");
    strictEqual(replica.inputs["region"], "us-west-2");
    strictEqual(replica.name, "data-us-west-2");
  });

  it("gives every child its region, and none when told none", async () => {
    const regions = (resources: Recorded[]) =>
      resources.filter(({ custom }) => custom).map(({ inputs }) => inputs["region"]);
    ok(
      regions(await record(() => key({ region: "eu-west-1" }))).every(
        (each) => each === "eu-west-1",
      ),
    );
    ok(regions(await record(() => key())).every((each) => each === undefined));
  });

  it("refuses an empty description and a whole principal in one message", async () => {
    await rejects(
      record(() => key({ description: " ", services: ["sns.amazonaws.com"] })),
      /EncryptionKey "data" has 2 bad arguments:\n {2}description: got " ", .*\n {2}services: got "sns.amazonaws.com"/,
    );
  });
});

describe("ApplicationSecret", () => {
  it("makes fields up, keeps the secret 30 days after deletion, and shows no value", async () => {
    const resources = await record(() =>
      secret({ generate: { password: {} }, fields: { user: "hunter2" } }),
    );
    strictEqual(only(resources, "RandomPassword").inputs["length"], 32);
    strictEqual(only(resources, "Secret").inputs["recoveryWindowInDays"], 30);
    strictEqual(only(resources, "SecretVersion").inputs["secretString"], "[secret]");
    ok(!JSON.stringify(resources).includes("hunter2"));
  });

  it("names fields as ECS reads them", async () => {
    let arns: Record<string, string> = {};
    await record(() =>
      secret({ generate: { password: {} } }).fieldArns.apply((all) => (arns = all)),
    );
    deepStrictEqual(Object.keys(arns), ["password"]);
    ok(arns["password"]?.endsWith(":password::"));
  });

  it("is empty without fields", async () => {
    const resources = await record(() => secret());
    ok(!resources.some(({ type }) => type.endsWith("SecretVersion")));
  });

  it("puts a connection string together from 2 fields, and shows it nowhere", async () => {
    const url = "postgres://{user}:{password}@db:5432/shop";
    strictEqual(filled(url, { user: "app", password: "p4" }), "postgres://app:p4@db:5432/shop");
    const resources = await record(() =>
      secret({ generate: { password: {} }, fields: { user: "app" }, templates: { url } }),
    );
    strictEqual(only(resources, "SecretVersion").inputs["secretString"], "[secret]");
  });

  it("refuses a template that names no field", async () => {
    await rejects(
      record(() => secret({ generate: { password: {} }, templates: { url: "db://{pasword}@db" } })),
      /1 bad argument:\n {2}templates.url: got "{pasword}", allowed {password}. Name a field of/,
    );
  });

  it("refuses 8 characters and a field that is both generated and given", async () => {
    await rejects(
      record(() => secret({ generate: { a: { length: 8 } }, fields: { a: "x" } })),
      /2 bad arguments:\n {2}fields: got "a".*\n {2}generate.a.length: got 8, allowed 16 to 128 characters/s,
    );
  });
});

describe("@plinth/secrets-and-keys", () => {
  it("has the schema that schema.json holds", async function () {
    const schema = await schemaOf(root, [EncryptionKey, ApplicationSecret]);
    matchesGolden(join(root, "schema.json"), schema);
  });

  it("has an example of the resources in golden.json", async () => {
    matchesGolden(
      join(__dirname, "golden.json"),
      golden(await recordProgram(join(root, "example"))),
    );
  });

  it("has no argument that changes nothing", async () => {
    const schema = await schemaOf(root, [EncryptionKey, ApplicationSecret]);
    const keys = await idleArguments<EncryptionKeyArgs>(schema, {
      token: "secrets-and-keys:index:EncryptionKey",
      build: (args) => new EncryptionKey("sample", args),
      base: { description: "Records" },
      samples: {
        description: { value: "Other records" },
        services: { value: ["sns"] },
        consumerRoleArns: { value: { api: "arn:aws:iam::123456789012:role/api" } },
        replicaRegions: { value: ["us-west-2"] },
        tags: { value: { Team: "a" } },
        region: { value: "eu-west-1" },
        protect: { value: false },
      },
    });
    const rotation = {
      rotation: { lambdaArn: "arn:aws:lambda:us-east-1:123456789012:function:rotate" },
    };
    const secrets = await idleArguments<ApplicationSecretArgs>(schema, {
      token: "secrets-and-keys:index:ApplicationSecret",
      build: (args) => new ApplicationSecret("sample", args),
      base: { description: "API", generate: { password: {} } },
      samples: {
        description: { value: "Other" },
        kmsKeyId: { value: "key" },
        "generate{}.length": { value: 20 },
        "generate{}.special": { value: true },
        fields: { value: { user: "a" }, given: { generate: {} } },
        plainFields: { value: { user: "a" }, given: { generate: {} } },
        templates: { value: { url: "db" }, given: { generate: {} } },
        replicaKeys: { value: { "us-west-2": "key" } },
        "rotation.lambdaArn": {
          value: "arn:aws:lambda:us-east-1:123456789012:function:b",
          given: rotation,
        },
        "rotation.days": { value: 7, given: rotation },
        recoveryWindowInDays: { value: 7 },
        tags: { value: { Team: "a" } },
        region: { value: "eu-west-1" },
        protect: { value: false },
      },
    });
    deepStrictEqual([...keys, ...secrets], []);
  });
});
