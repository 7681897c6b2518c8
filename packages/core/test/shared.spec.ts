import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import {
  arn,
  autoNamed,
  encryptionKey,
  logsUse,
  managedPolicyArn,
  metricAlarm,
  named,
  physicalName,
  placeOf,
  policyDocument,
  serviceUse,
  trustService,
} from "../src";
import { record } from "../src/testing";

class Thing extends pulumi.ComponentResource {
  constructor(build: (self: Thing) => void) {
    super("core:index:Thing", "thing");
    build(this);
  }
}

function read<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => output.apply(resolve));
}

const china = {
  partition: pulumi.output("aws-cn"),
  region: pulumi.output("cn-north-1"),
  accountId: pulumi.output("123456789012"),
};

describe("ARNs", () => {
  it("follow the partition, as aws-cn does", async () => {
    const parts = {
      service: "logs",
      region: "cn-north-1",
      accountId: "1",
      resource: "log-group:a",
    };
    strictEqual(await read(arn(china, parts)), "arn:aws-cn:logs:cn-north-1:1:log-group:a");
    strictEqual(
      await read(managedPolicyArn(china, "service-role/X")),
      "arn:aws-cn:iam::aws:policy/service-role/X",
    );
  });

  it("are asked of the component's provider, in its region", async () => {
    let region = "";
    await record(
      () => new Thing((self) => placeOf(self, "eu-west-1").region.apply((r) => (region = r))),
    );
    strictEqual(region, "eu-west-1");
  });
});

describe("names", () => {
  it("stay whole up to the limit and end in a hash beyond it", () => {
    strictEqual(physicalName("a".repeat(32), 32), "a".repeat(32));
    const long = physicalName(`${"a".repeat(40)}-one`, 32);
    strictEqual(long.length, 32);
    ok(long !== physicalName(`${"a".repeat(40)}-two`, 32));
  });

  it("leave 8 characters for auto-naming", () => {
    strictEqual(autoNamed("b".repeat(80), 32).length, 24);
    strictEqual(autoNamed("short", 32), "short");
  });

  it("never end the cut part in a hyphen", () => {
    ok(!physicalName("aaaa-bbbbbbbbbb", 12).includes("--"));
  });
});

describe("tags", () => {
  it("carry Name, and the caller's win", async () => {
    deepStrictEqual(await read(named("a")), { Name: "a" });
    deepStrictEqual(await read(named("a", { Name: "b", Team: "c" })), { Name: "b", Team: "c" });
  });
});

describe("policy documents", () => {
  it("keep one key order and allow unless told", async () => {
    strictEqual(
      await read(policyDocument([{ actions: ["s3:GetObject"], resources: "*" }])),
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"*"}]}',
    );
  });

  it("trust one service, under conditions where given", async () => {
    const text = await read(
      trustService("ecs-tasks.amazonaws.com", { StringEquals: { "aws:SourceAccount": "1" } }),
    );
    const [statement] = (JSON.parse(text) as { Statement: Record<string, unknown>[] }).Statement;
    deepStrictEqual(statement?.["Principal"], { Service: "ecs-tasks.amazonaws.com" });
    deepStrictEqual(statement?.["Condition"], { StringEquals: { "aws:SourceAccount": "1" } });
  });
});

describe("encryptionKey", () => {
  const build = () =>
    new Thing((self) => {
      const place = placeOf(self);
      const statements = [serviceUse("sns.amazonaws.com", place), logsUse(place)];
      encryptionKey("key", { description: "d", place, statements }, { parent: self });
    });

  it("rotates, waits 30 days before deletion, and admits services of this account only", async () => {
    const key = (await record(build)).find((each) => each.type === "aws:kms/key:Key");
    strictEqual(key?.inputs["enableKeyRotation"], true);
    strictEqual(key.inputs["deletionWindowInDays"], 30);
    const policy = JSON.parse(key.inputs["policy"] as string) as {
      Statement: { Principal: unknown; Condition?: unknown }[];
    };
    const [root, ...services] = policy.Statement;
    deepStrictEqual(root?.Principal, { AWS: "arn:aws:iam::123456789012:root" });
    strictEqual(services.length, 2);
    ok(services.every((each) => each.Condition !== undefined));
  });

  it("admits EventBridge without the account, which it does not send", () => {
    const use = (service: string) => serviceUse(service, {} as Parameters<typeof serviceUse>[1]);
    strictEqual(use("events.amazonaws.com").conditions, undefined);
    ok(use("sns.amazonaws.com").conditions !== undefined);
  });
});

describe("metricAlarm", () => {
  const alarm = (statistic: string) =>
    record(() =>
      metricAlarm(
        "slow",
        {
          description: "d",
          namespace: "n",
          metricName: "m",
          dimensions: {},
          statistic,
          threshold: 2,
        },
        { topicArns: ["arn"] },
        {},
      ),
    );

  it("waits two periods of 300 s, tells of firing and of clearing", async () => {
    const inputs = (await alarm("Average"))[0]?.inputs;
    strictEqual(inputs?.["period"], 300);
    strictEqual(inputs["evaluationPeriods"], 2);
    deepStrictEqual([inputs["alarmActions"], inputs["okActions"]], [["arn"], ["arn"]]);
  });

  it("takes a percentile as an extended statistic", async () => {
    const inputs = (await alarm("p95"))[0]?.inputs;
    strictEqual(inputs?.["extendedStatistic"], "p95");
    strictEqual(inputs["statistic"], undefined);
  });
});

describe("record", () => {
  const program = () => {
    const topic = new aws.sns.Topic("topic", {}, { protect: true });
    return new aws.sns.TopicSubscription("mail", {
      topic: topic.arn,
      protocol: "email",
      endpoint: pulumi.secret("a@example.com"),
    });
  };

  it("sees protect, dependencies per property and secrets", async () => {
    const [topic, mail] = await record(program);
    strictEqual(topic?.protect, true);
    deepStrictEqual(mail?.propertyDependencies["topic"], [topic.urn]);
    strictEqual(mail.inputs["endpoint"], "[secret]");
  });

  it("leaves computed outputs unknown in preview", async () => {
    const mail = (await record(program, { preview: true })).find(({ name }) => name === "mail");
    strictEqual(mail?.inputs["topic"], "[unknown]");
  });

  it("stops at a data source that it has no answer for", async () => {
    await rejects(
      record(() => aws.ec2.getAmi({})),
      /aws:ec2\/getAmi:getAmi has no answer/,
    );
  });
});
