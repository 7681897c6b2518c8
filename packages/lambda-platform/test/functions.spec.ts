import { deepStrictEqual, ok, strictEqual } from "node:assert";
import * as pulumi from "@pulumi/pulumi";
import { all, byName, only, platform, statements, zip } from "./platform";

const secretArn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf";

describe("A function", () => {
  it("runs on arm64 with 512 MiB, 29 seconds, 512 MiB of /tmp and X-Ray", async () => {
    const { inputs } = only(await platform(), "Function");
    deepStrictEqual(inputs["architectures"], ["arm64"]);
    strictEqual(inputs["memorySize"], 512);
    strictEqual(inputs["timeout"], 29);
    deepStrictEqual(inputs["ephemeralStorage"], { size: 512 });
    deepStrictEqual(inputs["tracingConfig"], { mode: "Active" });
    strictEqual(inputs["publish"], false);
  });

  it("keeps the archive that it was given, and sets no hash of its own", async () => {
    const { inputs } = only(await platform(), "Function");
    const { assets } = inputs["code"] as { assets: Record<string, { text: string }> };
    deepStrictEqual(Object.keys(assets), ["index.js"]);
    strictEqual(assets["index.js"]?.text, "exports.handler = () => 1;");
    strictEqual(inputs["sourceCodeHash"], undefined);
    strictEqual(inputs["packageType"], undefined);
  });

  it("takes a zip in S3 with its version", async () => {
    const codeObject = { bucketName: "builds", key: "work.zip", version: "v1" };
    const functions = { work: { codeObject, handler: "a.b", runtime: "python3.13" } };
    const { inputs } = only(await platform({ functions }), "Function");
    deepStrictEqual(
      [inputs["s3Bucket"], inputs["s3Key"], inputs["s3ObjectVersion"], inputs["handler"]],
      ["builds", "work.zip", "v1", "a.b"],
    );
  });

  it("is of package type Image with an image: AWS replaces it when that changes", async () => {
    const imageUri = "123456789012.dkr.ecr.us-east-1.amazonaws.com/work:1";
    const { inputs } = only(await platform({ functions: { work: { imageUri } } }), "Function");
    strictEqual(inputs["packageType"], "Image");
    strictEqual(inputs["imageUri"], imageUri);
    strictEqual(inputs["runtime"], undefined);
  });

  it("logs as JSON to a group of the component, kept 30 days with its key", async () => {
    const resources = await platform();
    const group = only(resources, "LogGroup");
    strictEqual(group.inputs["retentionInDays"], 30);
    strictEqual(group.inputs["name"], "/lambda/project/stack/shop/work");
    ok(String(group.inputs["kmsKeyId"]).includes(":kms:"));
    deepStrictEqual(only(resources, "Function").inputs["loggingConfig"], {
      logFormat: "JSON",
      logGroup: "/lambda/project/stack/shop/work",
    });
  });

  it("may write to that group only, and make none", async () => {
    const policy = byName(await platform({}, { preview: true }), "RolePolicy", "shop-work-logs");
    deepStrictEqual(statements(policy), [
      {
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource:
          "arn:aws:logs:us-east-1:123456789012:log-group:/lambda/project/stack/shop/work:log-stream:*",
      },
    ]);
  });

  it("has no role in common with another", async () => {
    const resources = await platform({ functions: { one: zip(), two: zip() } });
    strictEqual(all(resources, "Role").length, 2);
    const roles = all(resources, "Function").map(({ inputs }) => inputs["role"]);
    strictEqual(new Set(roles).size, 2);
  });

  it("waits for its policies: without them AWS refuses its subnets and its queue", async () => {
    const resources = await platform();
    const policies = [...all(resources, "RolePolicy"), ...all(resources, "RolePolicyAttachment")];
    strictEqual(policies.length, 2);
    const { dependencies } = only(resources, "Function");
    ok(policies.every(({ urn }) => dependencies.includes(urn)));
  });

  it("reads secrets by ARN, and its policy says so at preview", async () => {
    const functions = { work: zip({ secretArns: { DB_SECRET_ARN: secretArn } }) };
    const resources = await platform({ functions }, { preview: true });
    deepStrictEqual(statements(byName(resources, "RolePolicy", "shop-work-secrets")), [
      { Effect: "Allow", Action: ["secretsmanager:GetSecretValue"], Resource: [secretArn] },
    ]);
    deepStrictEqual(only(resources, "Function").inputs["environment"], {
      variables: { DB_SECRET_ARN: secretArn },
    });
  });

  it("keeps secret variables secret", async () => {
    const functions = { work: zip({ environment: { TOKEN: pulumi.secret("hunter2") } }) };
    const resources = await platform({ functions });
    ok(!JSON.stringify(resources).includes("hunter2"));
    const { environment } = only(resources, "Function").inputs;
    ok(JSON.stringify(environment).includes("[secret]"));
  });

  it("has a key for variables only when it has some: AWS forgets it otherwise", async () => {
    const key = async (environment: Record<string, string>) =>
      only(await platform({ functions: { work: zip({ environment }) } }), "Function").inputs[
        "kmsKeyArn"
      ];
    ok(String(await key({ MODE: "a" })).includes(":kms:"));
    strictEqual(await key({}), undefined);
  });

  it("does only what its statements name, readable at preview", async () => {
    const table = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";
    const read = { actions: ["dynamodb:GetItem"], resources: [table] };
    const functions = { work: zip({ statements: { "read-orders": read } }) };
    const policy = byName(
      await platform({ functions }, { preview: true }),
      "RolePolicy",
      "shop-work-statements",
    );
    deepStrictEqual(statements(policy), [
      { Sid: "readorders", Effect: "Allow", Action: read.actions, Resource: [table] },
    ]);
  });

  it("fits names of 64 characters into a platform called by 60", async () => {
    const name = "p".repeat(60);
    const queues = { jobs: { fifo: true, consumer: { functionName: "work" } } };
    const resources = await platform({ queues }, {}, name);
    const longest = (type: string, suffix: number) =>
      Math.max(...all(resources, type).map((each) => each.name.length + suffix));
    ok(longest("Function", 8) <= 64);
    ok(longest("Role", 8) <= 64);
    ok(longest("Queue", 8 + ".fifo".length) <= 80);
  });

  it("stands beside the same function of another platform", async () => {
    const resources = [
      ...(await platform({}, {}, "one")),
      ...(await platform({}, {}, "two")),
    ].filter(({ custom }) => custom);
    strictEqual(new Set(resources.map(({ urn }) => urn)).size, resources.length);
  });
});

describe("A function in a VPC", () => {
  const vpc = { vpcId: "vpc-1", subnetIds: ["subnet-1"] };

  it("has a group of its own with port 443 out and nothing in", async () => {
    const resources = await platform({ functions: { work: zip({ vpc }) } });
    const rule = only(resources, "SecurityGroupEgressRule").inputs;
    deepStrictEqual([rule["fromPort"], rule["cidrIpv4"]], [443, "0.0.0.0/0"]);
    strictEqual(all(resources, "SecurityGroupIngressRule").length, 0);
    const { securityGroupIds } = only(resources, "Function").inputs["vpcConfig"] as {
      securityGroupIds: string[];
    };
    deepStrictEqual(securityGroupIds, ["shop-work-id"]);
  });

  it("leaves its group when it is destroyed, which takes 20 minutes otherwise", async () => {
    const resources = await platform({ functions: { work: zip({ vpc }) } });
    strictEqual(only(resources, "Function").inputs["replaceSecurityGroupsOnDestroy"], true);
  });

  it("manages interfaces by AWS's policy that makes no log group", async () => {
    const resources = await platform({ functions: { work: zip({ vpc }) } });
    strictEqual(
      byName(resources, "RolePolicyAttachment", "shop-work-vpc").inputs["policyArn"],
      "arn:aws:iam::aws:policy/service-role/AWSLambdaENIManagementAccess",
    );
  });

  it("reaches a database by its group when told", async () => {
    const egress = { database: { port: 5432, securityGroupId: "sg-db" } };
    const resources = await platform({ functions: { work: zip({ vpc: { ...vpc, egress } }) } });
    const rule = only(resources, "SecurityGroupEgressRule").inputs;
    deepStrictEqual([rule["toPort"], rule["referencedSecurityGroupId"]], [5432, "sg-db"]);
  });
});
