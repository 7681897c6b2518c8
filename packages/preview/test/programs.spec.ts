import { deepStrictEqual, doesNotMatch, strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { type Plan, preview } from "../src";
import { programs, refusalOf, resource } from "./support";

const schema = readFileSync(join(__dirname, "../plan.schema.json"), "utf8");
const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(schema) as object);

async function planOf(name: string, fixtures?: string): Promise<Plan> {
  const directory = join(programs, name);
  const plan = await preview({
    directory,
    stack: "dev",
    ...(fixtures !== undefined && { fixtures: join(directory, fixtures) }),
  });
  strictEqual(validate(plan), true, JSON.stringify(validate.errors));
  return plan;
}

describe("Other people's program of plain @pulumi/aws", () => {
  let plan: Plan;

  before(async () => {
    plan = await planOf("plain-aws");
  });

  it("has 15 resources of 14 types and no component", () => {
    strictEqual(plan.summary.resources, 15);
    strictEqual(Object.keys(plan.summary.byType).length, 14);
    strictEqual(plan.summary.components, 0);
  });

  it("has its 2 subnets in the first 2 zones of eu-west-1, in its VPC", () => {
    const vpc = resource(plan, "vpc").urn;
    for (const [index, zone] of ["eu-west-1a", "eu-west-1b"].entries()) {
      const subnet = resource(plan, `private-${index}`);
      strictEqual(subnet.inputs["availabilityZone"], zone);
      deepStrictEqual(subnet.propertyDependencies["vpcId"], [vpc]);
    }
  });

  it("has a function with its code, its variables and the edges to 4 resources", () => {
    const { inputs, dependencies } = resource(plan, "resize");
    deepStrictEqual(inputs["code"], { "index.js": "[asset of 52 characters]" });
    deepStrictEqual(inputs["environment"], {
      variables: { ACCOUNT: "123456789012", WIDTHS: "128,512" },
    });
    deepStrictEqual(
      dependencies.map((urn) => urn.split("::").slice(2).join(" ")),
      [
        "aws:ec2/securityGroup:SecurityGroup function",
        "aws:ec2/subnet:Subnet private-0",
        "aws:ec2/subnet:Subnet private-1",
        "aws:iam/role:Role function",
      ],
    );
  });

  it("has a role whose policy is rendered without a cloud", () => {
    const { inputs } = resource(plan, "function", "aws:iam/role:Role");
    deepStrictEqual(JSON.parse(inputs["assumeRolePolicy"] as string), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "lambda.amazonaws.com" },
          Action: "sts:AssumeRole",
        },
      ],
    });
  });

  it("lists its 3 data sources, all built-in", () => {
    deepStrictEqual(
      plan.invokes.map(({ token, fixture }) => [token.split(":").at(-1), fixture]),
      [
        ["getPolicyDocument", "built-in"],
        ["getAvailabilityZones", "built-in"],
        ["getCallerIdentity", "built-in"],
      ],
    );
  });
});

describe("Other people's program of awsx components", () => {
  let plan: Plan;

  before(async () => {
    plan = await planOf("awsx");
  });

  it("has its cluster, and 3 components that are opaque", () => {
    deepStrictEqual(
      plan.resources.map(({ type, remote, custom }) => [type, remote, custom]),
      [
        ["aws:ecs/cluster:Cluster", false, true],
        ["awsx:ec2:Vpc", true, false],
        ["awsx:ecs:FargateService", true, false],
        ["awsx:lb:ApplicationLoadBalancer", true, false],
      ],
    );
  });

  it("says of each of the 3 that what it contains is not known", () => {
    deepStrictEqual(
      plan.diagnostics.map((each) => each.message),
      [
        'awsx:ec2:Vpc "vpc" is made by a plug-in: what it contains is not known here',
        'awsx:ecs:FargateService "web" is made by a plug-in: what it contains is not known here',
        'awsx:lb:ApplicationLoadBalancer "web" is made by a plug-in: what it contains is not known here',
      ],
    );
  });

  it("has the edges between them, and an output that is not known", () => {
    const service = resource(plan, "web", "awsx:ecs:FargateService");
    deepStrictEqual(service.propertyDependencies["taskDefinitionArgs"], [
      resource(plan, "web", "awsx:lb:ApplicationLoadBalancer").urn,
    ]);
    deepStrictEqual(plan.outputs, { url: "[unknown]" });
  });
});

describe("Other people's program of transforms, aliases and stack references", () => {
  let plan: Plan;

  before(async () => {
    plan = await planOf("transforms", "fixtures.yaml");
  });

  it("has the stack's transform on every resource of aws that it makes, after the resource's own", () => {
    const made = plan.resources.filter((each) => each.type.startsWith("aws:") && !each.read);
    deepStrictEqual(
      made.map(({ inputs }) => (inputs["tags"] as { Owner: string }).Owner),
      ["ledger", "ledger", "ledger", "ledger", "ledger"],
    );
    const bucket = resource(plan, "entries-bucket");
    deepStrictEqual(bucket.inputs, {
      forceDestroy: false,
      tags: { Owner: "ledger", Tier: "data" },
    });
  });

  it("protects the child of what it protects, and ignores what it is told to", () => {
    const bucket = resource(plan, "entries-bucket");
    strictEqual(bucket.protect, true);
    deepStrictEqual(bucket.ignoreChanges, ["tags.Tier"]);
  });

  it("finds the child under the component's old name and type, and the provider's old type", () => {
    const type = (urn: string) => urn.split("::").slice(2).join(" ").replaceAll("ledger:", "");
    deepStrictEqual(resource(plan, "entries-bucket").aliases.map(type), [
      "index:Store$aws:s3/bucket:Bucket records-bucket",
      "index:Store$aws:s3/bucketV2:BucketV2 entries-bucket",
      "index:Store$aws:s3/bucketV2:BucketV2 records-bucket",
      "storage:Store$aws:s3/bucket:Bucket entries-bucket",
      "storage:Store$aws:s3/bucketV2:BucketV2 entries-bucket",
    ]);
  });

  it("reads another stack's VPC from the fixtures, and its password as a secret", () => {
    strictEqual(
      resource(plan, "api", "aws:ec2/securityGroup:SecurityGroup").inputs["vpcId"],
      "vpc-0fedcba9876543210",
    );
    strictEqual(plan.outputs["password"], "[secret]");
    doesNotMatch(JSON.stringify(plan), /hunter2/);
  });

  it("reads the VPC that exists, and peers with it by its known id", () => {
    const legacy = resource(plan, "legacy", "aws:ec2/vpc:Vpc");
    strictEqual(legacy.read, true);
    strictEqual(legacy.sourcePosition, null);
    const { inputs } = resource(
      plan,
      "legacy",
      "aws:ec2/vpcPeeringConnection:VpcPeeringConnection",
    );
    strictEqual(inputs["peerVpcId"], "vpc-0123456789abcdef0");
  });

  it("hides its secure configuration, and takes the retention of 30 days from the project", () => {
    strictEqual(resource(plan, "api-key").inputs["value"], "[secret]");
    strictEqual(
      resource(plan, "api", "aws:cloudwatch/logGroup:LogGroup").inputs["retentionInDays"],
      30,
    );
  });

  it("is refused for a stack that it does not have", async () => {
    const error = await refusalOf(
      preview({ directory: join(programs, "transforms"), stack: "prod" }),
    );
    strictEqual(error.title, 'There is no stack "prod".');
  });
});
