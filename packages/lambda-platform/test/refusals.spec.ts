import { ok, strictEqual } from "node:assert";
import * as pulumi from "@pulumi/pulumi";
import type { FunctionConfig } from "../src";
import { refusal, zip } from "./platform";

const work = (config: Partial<FunctionConfig>) => refusal({ functions: { work: zip(config) } });

describe("LambdaPlatform refuses", () => {
  it("0 functions", async () => {
    strictEqual(
      await refusal({ functions: {} }),
      'LambdaPlatform "shop" has 1 bad argument:\n' +
        "  functions: got 0, allowed one function or more. Say what the platform runs.",
    );
  });

  it("names that AWS or the component's own names leave no room for", async () => {
    const message = await refusal({ functions: { Work: zip(), "work-queue": zip() } });
    ok(message.includes("has 2 bad arguments"), message);
    ok(message.includes('functions: got "Work", allowed lower-case letters, digits and hyphens'));
    ok(message.includes('functions: got "work-queue", allowed names that do not end in access,'));
  });

  it("2 sources of code, and none", async () => {
    ok(
      (await work({ codeObject: { bucketName: "b", key: "k" } })).includes(
        'functions.work: got ["archive","codeObject"], allowed exactly one of bundle, archive, codeObject and imageUri.',
      ),
    );
    const message = await refusal({ functions: { work: {} } });
    ok(message.includes("functions.work: got [], allowed exactly one of"), message);
  });

  it("a zip without handler and runtime", async () => {
    const archive = new pulumi.asset.FileArchive("build.zip");
    const message = await refusal({ functions: { work: { archive } } });
    ok(message.includes("functions.work.handler: got nothing, allowed <file>.<export>."), message);
    ok(message.includes("functions.work.runtime: got nothing, allowed a runtime such as"));
  });

  it("an image with handler, runtime or layers", async () => {
    const image = { imageUri: "x:1", handler: "a.b", runtime: "nodejs24.x", layers: ["l"] };
    const message = await refusal({ functions: { work: image } });
    ok(message.includes("has 3 bad arguments"), message);
    ok(message.includes('functions.work.layers: got ["l"], allowed nothing with an image.'));
  });

  it("a bundle for Python", async () => {
    const bundle = { folder: "packages/lambda-platform/example/functions/orders" };
    const message = await refusal({ functions: { work: { bundle, runtime: "python3.13" } } });
    ok(
      message.includes('runtime: got "python3.13", allowed a Node.js runtime for a bundle'),
      message,
    );
  });

  it("6 layers", async () => {
    ok(
      (await work({ layers: ["a", "b", "c", "d", "e", "f"] })).includes("layers: got 6, allowed 5"),
    );
  });

  it("sizes, times and days outside of AWS's, all in 1 message", async () => {
    const message = await work({
      memorySize: 10241,
      timeoutSeconds: 901,
      ephemeralStorageMiB: 511,
      logRetentionInDays: 31,
      alarms: { durationPercent: 101 },
    });
    ok(message.includes("has 5 bad arguments"), message);
    ok(message.includes("memorySize: got 10241, allowed 128 to 10240 MiB"));
    ok(message.includes("timeoutSeconds: got 901, allowed 1 to 900 seconds"));
    ok(message.includes("ephemeralStorageMiB: got 511, allowed 512 to 10240 MiB"));
    ok(message.includes("logRetentionInDays: got 31, allowed 1, 3, 5, 7, 14, 30,"));
  });

  it("logs that never expire", async () => {
    ok((await work({ logRetentionInDays: 0 })).includes("logRetentionInDays: got 0, allowed 1,"));
  });

  it("0 reserved calls, which would turn the function off", async () => {
    strictEqual(
      await work({ reservedConcurrentExecutions: 0 }),
      'LambdaPlatform "shop" has 1 bad argument:\n' +
        "  functions.work.reservedConcurrentExecutions: got 0, allowed 1 to 100000 calls at the same time. 0 turns the function off: leave it out to reserve none.",
    );
  });

  it("wildcards in statements: *, a whole service, and everything", async () => {
    const message = await work({
      statements: {
        all: { actions: ["s3:GetObject"], resources: ["*"] },
        service: { actions: ["s3:*"], resources: ["arn:aws:s3:::b"] },
        nothing: { actions: [], resources: [] },
      },
    });
    ok(message.includes("has 4 bad arguments"), message);
    ok(message.includes('statements.all.resources: got "*", allowed ARNs.'));
    ok(message.includes('statements.service.actions: got "s3:*", allowed actions by name.'));
  });

  it("variables of Lambda's own, with hyphens, and 2 of a name", async () => {
    const message = await work({
      environment: { AWS_REGION: "a", "A-B": "b", DB: "c" },
      secretArns: { DB: "arn" },
    });
    ok(message.includes("has 3 bad arguments"), message);
    ok(message.includes('environment: got "AWS_REGION of Lambda", allowed letters, digits'));
    ok(message.includes('environment: got "DB", allowed each variable once'));
  });

  it("buckets and queues that do not exist", async () => {
    const message = await work({ bucketAccess: { files: "read" }, sendsTo: ["jobs"] });
    ok(message.includes('bucketAccess: got "files", allowed nothing: there is none.'), message);
    ok(message.includes('sendsTo: got "jobs", allowed nothing: there is none.'));
  });

  it("a VPC without subnets, and egress to 2 places or port 0", async () => {
    const to = { port: 0, cidrIpv4: "10.0.0.0/8", securityGroupId: "sg-1" };
    const message = await work({ vpc: { vpcId: "v", subnetIds: [], egress: { to } } });
    ok(message.includes("has 3 bad arguments"), message);
    ok(message.includes("vpc.egress.to.port: got 0, allowed 1 to 65535"));
  });

  it("services for a key that is not given, and more readers than are reserved", async () => {
    const functions = { work: zip({ reservedConcurrentExecutions: 5 }) };
    const consumer = { functionName: "work", maximumConcurrency: 6, filterPatterns: ["x"] };
    const message = await refusal({
      functions,
      queues: { jobs: { consumer } },
      kmsKeyServices: ["logs"],
    });
    ok(message.includes("has 3 bad arguments"), message);
    ok(message.includes("consumer.maximumConcurrency: got 6, allowed 2 to 5 calls"));
    ok(message.includes('filterPatterns: got "x", allowed a JSON object'));
    ok(message.includes('kmsKeyServices: got ["logs"], allowed nothing without kmsKeyArn.'));
  });
});
