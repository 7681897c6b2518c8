import { deepStrictEqual, strictEqual } from "node:assert";
import { all, only, stand, statement, statements } from "./support";

const copyKmsKeyArn = "arn:aws:kms:us-west-2:123456789012:key/2";

describe("The snapshots of a Workstation", () => {
  const details = async (args = {}) =>
    only(await stand(args), "LifecyclePolicy").inputs["policyDetails"] as {
      targetTags: object;
      schedules: Record<string, unknown>[];
    };

  it("are daily at 03:00 UTC, and 7 are kept", async () => {
    const { schedules } = await details();
    deepStrictEqual(schedules, [
      {
        copyTags: true,
        createRule: { interval: 24, intervalUnit: "HOURS", times: "03:00" },
        name: "daily",
        retainRule: { count: 7 },
      },
    ]);
  });

  it("are of this volume: by a tag that no other stack has", async () => {
    const resources = await stand();
    const tag = { SnapshotPolicy: "project/stack/lab" };
    deepStrictEqual((await details()).targetTags, tag);
    const tags = only(resources, "Volume").inputs["tags"] as Record<string, string>;
    strictEqual(tags["SnapshotPolicy"], tag.SnapshotPolicy);
  });

  it("are copied to another region under a key of that region, for 7 days", async () => {
    const { schedules } = await details({ snapshots: { copyRegion: "us-west-2", copyKmsKeyArn } });
    deepStrictEqual(schedules[0]?.["crossRegionCopyRules"], [
      {
        cmkArn: copyKmsKeyArn,
        copyTags: true,
        encrypted: true,
        retainRule: { interval: 7, intervalUnit: "DAYS" },
        target: "us-west-2",
      },
    ]);
  });

  it("are taken by a role that deletes snapshots of this volume only", async () => {
    const resources = await stand();
    const policy = only(resources, "Policy", "lab-snapshots");
    deepStrictEqual(statement(policy, "ExpireSnapshots").Condition, {
      StringEquals: { "aws:ResourceTag/SnapshotPolicy": "project/stack/lab" },
    });
    strictEqual(statement(policy, "ExpireSnapshots").Resource, "arn:aws:ec2:*::snapshot/*");
    const [trust] = statements(only(resources, "Role", "lab-snapshots"), "assumeRolePolicy");
    deepStrictEqual(trust?.Condition, { StringEquals: { "aws:SourceAccount": "123456789012" } });
  });

  it("take the key of the volume, and that of the other region to be copied", async () => {
    const keys = async (snapshots: object) =>
      statement(only(await stand({ snapshots }), "Policy", "lab-snapshots"), "Keys").Resource;
    const own = "arn:aws:kms:us-east-1:123456789012:lab";
    deepStrictEqual(await keys({}), [own]);
    deepStrictEqual(await keys({ copyRegion: "us-west-2", copyKmsKeyArn }), [own, copyKmsKeyArn]);
  });
});

describe("The operating hours of a Workstation", () => {
  const operatingHours = { start: "cron(0 7 ? * MON-FRI *)", stop: "cron(0 19 ? * MON-FRI *)" };

  it("are 2 schedules that call EC2 itself", async () => {
    const resources = await stand({ operatingHours });
    const [start, stop] = all(resources, "Schedule").map(({ inputs }) => inputs);
    const target = (each: typeof start) => each?.["target"] as Record<string, unknown>;
    strictEqual(target(start)["arn"], "arn:aws:scheduler:::aws-sdk:ec2:startInstances");
    strictEqual(target(stop)["arn"], "arn:aws:scheduler:::aws-sdk:ec2:stopInstances");
    strictEqual(target(stop)["input"], '{"InstanceIds":["lab-id"]}');
    deepStrictEqual(
      [stop?.["scheduleExpression"], stop?.["scheduleExpressionTimezone"]],
      ["cron(0 19 ? * MON-FRI *)", "UTC"],
    );
  });

  it("start and stop this server only, by a role of this group of schedules only", async () => {
    const resources = await stand({ operatingHours });
    const { Action, Resource } = statement(only(resources, "Policy", "lab-hours"), "StartAndStop");
    deepStrictEqual(Action, ["ec2:StartInstances", "ec2:StopInstances"]);
    strictEqual(Resource, "arn:aws:ec2:us-east-1:123456789012:lab");
    const [trust] = statements(only(resources, "Role", "lab-hours"), "assumeRolePolicy");
    deepStrictEqual(trust?.Condition?.["ArnEquals"], {
      "aws:SourceArn": "arn:aws:scheduler:us-east-1:123456789012:lab",
    });
  });

  it("open the encrypted volumes: a started server stops at once without the grant", async () => {
    const resources = await stand({ operatingHours });
    const grant = statement(only(resources, "Policy", "lab-hours"), "OpenVolumes");
    deepStrictEqual(grant.Action, ["kms:CreateGrant"]);
    deepStrictEqual(grant.Condition, { Bool: { "kms:GrantIsForAWSResource": "true" } });
  });
});
