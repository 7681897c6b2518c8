import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { ConfigRecorder, type ConfigRecorderArgs } from "../src";
import { of, one, refuses, strayed } from "./support";

const build = (args: ConfigRecorderArgs = {}) => record(() => new ConfigRecorder("account", args));
const bare = (args: ConfigRecorderArgs = {}) => build({ rules: {}, ...args });

describe("ConfigRecorder", () => {
  it("records everything and each change, IAM included, and is protected in all 4 parts", async () => {
    const resources = await bare();
    const recorder = one(resources, "Recorder");
    deepStrictEqual(recorder.inputs["recordingGroup"], {
      allSupported: true,
      includeGlobalResourceTypes: true,
    });
    deepStrictEqual(recorder.inputs["recordingMode"], { recordingFrequency: "CONTINUOUS" });
    for (const type of ["Recorder", "DeliveryChannel", "Bucket", "Key"])
      strictEqual(one(resources, type).protect, true, type);
  });

  it("leaves IAM to 1 other region on request", async () => {
    const { inputs } = one(await bare({ globalResources: false }), "Recorder");
    deepStrictEqual(inputs["recordingGroup"], {
      allSupported: true,
      includeGlobalResourceTypes: false,
    });
  });

  it("excludes types, and IAM's 4 with them where it is left out", async () => {
    const excludedTypes = ["AWS::EC2::NetworkInterface"];
    const group = async (globalResources: boolean) =>
      one(await bare({ excludedTypes, globalResources }), "Recorder").inputs["recordingGroup"];
    deepStrictEqual(await group(true), {
      allSupported: false,
      includeGlobalResourceTypes: false,
      exclusionByResourceTypes: [{ resourceTypes: excludedTypes }],
      recordingStrategies: [{ useOnly: "EXCLUSION_BY_RESOURCE_TYPES" }],
    });
    const [excluded] = (
      (await group(false)) as { exclusionByResourceTypes: { resourceTypes: string[] }[] }
    ).exclusionByResourceTypes;
    strictEqual(excluded?.resourceTypes.length, 5);
  });

  it("starts after its channel, which waits for recorder, bucket policy and both grants", async () => {
    const resources = await bare();
    const channel = one(resources, "DeliveryChannel");
    for (const type of ["Recorder", "BucketPolicy", "RolePolicy", "RolePolicyAttachment"])
      ok(channel.dependencies.includes(one(resources, type).urn), type);
    ok(one(resources, "RecorderStatus").dependencies.includes(channel.urn));
  });

  it("goes before its replacement comes, since AWS allows 1 recorder and 1 channel", async () => {
    const resources = await bare();
    for (const type of ["Recorder", "DeliveryChannel"])
      strictEqual(one(resources, type).deleteBeforeReplace, true, type);
  });

  it("delivers every 24 hours with its key", async () => {
    const { inputs } = one(await bare(), "DeliveryChannel");
    deepStrictEqual(inputs["snapshotDeliveryProperties"], {
      deliveryFrequency: "TwentyFour_Hours",
    });
    strictEqual(inputs["s3KmsKeyArn"], "arn:aws:kms:us-east-1:123456789012:account");
  });

  it("has a role that AWS Config takes for this account alone", async () => {
    const { inputs } = one(await bare(), "Role");
    const text = inputs["assumeRolePolicy"] as string;
    ok(text.includes('"Service":"config.amazonaws.com"'));
    ok(text.includes('"aws:SourceAccount":"123456789012"'));
  });
});

describe("ConfigRecorder's bucket", () => {
  it("has no object lock, to which AWS Config does not deliver, and 0 who may delete", async () => {
    const resources = await bare();
    strictEqual(of(resources, "BucketObjectLockConfiguration").length, 0);
    strictEqual(one(resources, "Bucket").inputs["objectLockEnabled"], undefined);
    const policy = one(resources, "BucketPolicy").inputs["policy"] as string;
    ok(policy.includes('"Action":["s3:DeleteObject","s3:DeleteObjectVersion"]'), policy);
  });

  it("is written by AWS Config for account 123456789012 alone, and by TLS alone", async () => {
    const policy = one(await bare(), "BucketPolicy").inputs["policy"] as string;
    ok(policy.includes("account-config-123456789012-us-east-1/AWSLogs/123456789012/Config/*"));
    ok(policy.includes('"aws:SecureTransport":"false"'));
    strictEqual(policy.split('"aws:SourceAccount":"123456789012"').length - 1, 2);
  });

  it("keeps history for 2192 days", async () => {
    const [rule] = one(await bare(), "BucketLifecycleConfiguration").inputs["rules"] as {
      expiration: { days: number };
    }[];
    strictEqual(rule?.expiration.days, 2192);
  });

  it("is not made, nor a key, where 1 is given", async () => {
    const resources = await bare({ bucketName: "central" });
    deepStrictEqual([of(resources, "Bucket").length, of(resources, "Key").length], [0, 0]);
    const { inputs } = one(resources, "DeliveryChannel");
    deepStrictEqual([inputs["s3BucketName"], inputs["s3KmsKeyArn"]], ["central", undefined]);
    ok(!(one(resources, "RolePolicy").inputs["policy"] as string).includes("kms:"));
  });
});

describe("ConfigRecorder's place", () => {
  it("is eu-west-1 for all of its children but IAM's", async () => {
    deepStrictEqual(strayed(await build({ region: "eu-west-1" }), "eu-west-1", /:iam\//), []);
  });

  it("is refused for names of 29 characters, for days and hours that are none", async () => {
    const name = "a".repeat(29);
    await refuses(
      record(
        () =>
          new ConfigRecorder(name, {
            frequency: "HOURLY",
            snapshotHours: 2,
            retentionDays: 30,
            archiveAfterDays: 10,
            excludedTypes: ["AWS::EC2"],
            rules: {},
          }),
      ),
      [
        'frequency: got "HOURLY", allowed "CONTINUOUS", "DAILY". Pick one.',
        'excludedTypes: got "AWS::EC2", allowed types as AWS::EC2::Instance. Mend the name.',
        "snapshotHours: got 2, allowed 1, 3, 6, 12, 24. Pick one.",
        "retentionDays: got 30, allowed 365 to 36500 days. Keep history for a year at least.",
        "archiveAfterDays: got 10, allowed 30 to 30 days. Archive before history expires.",
        `name: got "${name}", allowed 28 characters or fewer. The bucket's name holds it, the account and the region.`,
      ],
    );
  });
});
