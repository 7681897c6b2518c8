import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { all, bucketArn, distribution, keyArn, only, serve, sign } from "./fixtures";

type Fields = Record<string, unknown>;
type Statement = { Sid: string; Action: string[]; Resource: string; Condition: Fields };

const fields = async (args: object) =>
  only(await serve(args), "LogDelivery").inputs["recordFields"] as string[];

describe("A distribution's access logs", () => {
  it("are delivered by standard logging v2 in us-east-1, without legacy logging, in a stack of eu-west-1", async () => {
    const resources = await serve({ region: "eu-west-1" });
    for (const type of ["LogDeliverySource", "LogDeliveryDestination", "LogDelivery"]) {
      strictEqual(only(resources, type).inputs["region"], "us-east-1", type);
    }
    strictEqual(distribution(resources)["loggingConfig"], undefined);
    const source = only(resources, "LogDeliverySource").inputs;
    strictEqual(source["logType"], "ACCESS_LOGS");
    strictEqual(source["resourceArn"], "arn:aws:cloudfront:us-east-1:123456789012:web");
    deepStrictEqual(only(resources, "LogDeliveryDestination").inputs["outputFormat"], "json");
  });

  it("lie in the stack's region, in a bucket without ACLs, private, versioned, with a key, for 365 days", async () => {
    const resources = await serve({ region: "eu-west-1" });
    const ours = resources.filter(({ type }) => /^aws:(s3|kms)\//.test(type));
    strictEqual(ours.length, 8);
    ok(ours.every(({ inputs }) => inputs["region"] === "eu-west-1"));
    deepStrictEqual(only(resources, "BucketOwnershipControls").inputs["rule"], {
      objectOwnership: "BucketOwnerEnforced",
    });
    const [encryption] = only(resources, "BucketServerSideEncryptionConfiguration").inputs[
      "rules"
    ] as { applyServerSideEncryptionByDefault: Fields }[];
    deepStrictEqual(encryption?.applyServerSideEncryptionByDefault, {
      kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:web-logs",
      sseAlgorithm: "aws:kms",
    });
    const [rule] = only(resources, "BucketLifecycleConfiguration").inputs["rules"] as Fields[];
    deepStrictEqual(rule?.["expiration"], { days: 365 });
    const block = only(resources, "BucketPublicAccessBlock").inputs;
    strictEqual(Object.values(block).filter((each) => each === true).length, 4);
  });

  it("have a policy that admits log delivery of this account only, as AWS itself would write it", async () => {
    const { inputs } = only(await serve(), "BucketPolicy");
    const [write, tls] = (JSON.parse(inputs["policy"] as string) as { Statement: Statement[] })
      .Statement;
    deepStrictEqual(write?.Action, ["s3:PutObject"]);
    ok(write.Resource.endsWith("/AWSLogs/123456789012/*"));
    deepStrictEqual(write.Condition, {
      ArnLike: { "aws:SourceArn": "arn:aws:logs:us-east-1:123456789012:delivery-source:*" },
      StringEquals: {
        "aws:SourceAccount": "123456789012",
        "s3:x-amz-acl": "bucket-owner-full-control",
      },
    });
    strictEqual(tls?.Sid, "TlsOnly");
  });

  it("wait for the bucket's policy: else AWS writes one of its own", async () => {
    const resources = await serve();
    const { urn } = only(resources, "BucketPolicy");
    ok(only(resources, "LogDeliveryDestination").dependencies.includes(urn));
  });

  it("hold no cookies ever, and no query strings nor referrers unless told", async () => {
    const usual = await fields({});
    strictEqual(usual.length, 28);
    const told = await fields({ accessLogs: { queryStrings: true } });
    deepStrictEqual(told.slice(28), ["cs-uri-query", "cs(Referer)"]);
    ok(!told.includes("cs(Cookie)"));
    const signed = only(await sign(), "LogDelivery").inputs["recordFields"] as string[];
    ok(!signed.includes("cs-uri-query"), "the signature opens the object to whoever reads the log");
  });

  it("go to the bucket given, below the prefix, and no bucket nor key is made", async () => {
    const resources = await serve({ accessLogs: { bucketArn, prefix: "web" } });
    deepStrictEqual(
      only(resources, "LogDeliveryDestination").inputs["deliveryDestinationConfiguration"],
      { destinationResourceArn: bucketArn },
    );
    deepStrictEqual(only(resources, "LogDelivery").inputs["s3DeliveryConfigurations"], [
      {
        enableHiveCompatiblePath: false,
        suffixPath: "web/{DistributionId}/{yyyy}/{MM}/{dd}/{HH}",
      },
    ]);
    strictEqual(all(resources, "Bucket").length + all(resources, "Key").length, 0);
  });

  it("are encrypted with the key given", async () => {
    const resources = await serve({ accessLogs: { kmsKeyArn: keyArn } });
    strictEqual(all(resources, "Key").length, 0);
    ok(JSON.stringify(only(resources, "BucketServerSideEncryptionConfiguration")).includes(keyArn));
  });

  it("are absent when switched off", async () => {
    const resources = await serve({ accessLogs: { enabled: false } });
    deepStrictEqual(
      resources.filter(({ type }) => /^aws:(s3|kms|cloudwatch)\//.test(type)),
      [],
    );
  });
});
