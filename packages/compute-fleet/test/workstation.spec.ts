import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { all, only, stand, topicArn, workstation } from "./support";

const tags = { System: "hosting" };

describe("A Workstation told nothing but its network", () => {
  it("is 1 m7g.2xlarge with Debian 12 for ARM", async () => {
    const resources = await stand();
    strictEqual(only(resources, "Instance").inputs["instanceType"], "m7g.2xlarge");
    strictEqual(
      only(resources, "LaunchTemplate").inputs["imageId"],
      "resolve:ssm:/aws/service/debian/release/12/latest/arm64",
    );
  });

  it("has a data volume of 100 GiB gp3, encrypted, protected, retained, and snapshotted at its end", async () => {
    const { inputs, protect, retainOnDelete } = only(await stand(), "Volume");
    deepStrictEqual(
      [inputs["size"], inputs["type"], inputs["iops"], inputs["throughput"]],
      [100, "gp3", 3000, 125],
    );
    strictEqual(inputs["encrypted"], true);
    ok(String(inputs["kmsKeyId"]).startsWith("arn:aws:kms:"));
    strictEqual(inputs["finalSnapshot"], true);
    strictEqual(inputs["availabilityZone"], "us-east-1a");
    deepStrictEqual([protect, retainOnDelete], [true, true]);
  });

  it("has metadata by session only with tags in it, metrics each minute, no public address and no SSH key", async () => {
    const { inputs } = only(await stand(), "Instance");
    deepStrictEqual(inputs["metadataOptions"], {
      httpEndpoint: "enabled",
      httpPutResponseHopLimit: 1,
      httpTokens: "required",
      instanceMetadataTags: "enabled",
    });
    strictEqual(inputs["monitoring"], true);
    strictEqual(inputs["associatePublicIpAddress"], false);
    strictEqual(inputs["keyName"], undefined);
  });

  it("can be ended by the program only", async () => {
    const { inputs } = only(await stand(), "Instance");
    deepStrictEqual([inputs["disableApiTermination"], inputs["forceDestroy"]], [true, true]);
  });

  it("is reached by nobody: 0 rules, 0 addresses, 0 records, 0 schedules", async () => {
    const resources = await stand();
    for (const type of [
      "SecurityGroupIngressRule",
      "SecurityGroupEgressRule",
      "Eip",
      "Record",
      "Schedule",
    ])
      strictEqual(all(resources, type).length, 0, type);
  });

  it("moves to other hardware when its host fails, whatever the partition", async () => {
    const { inputs } = only(await stand(), "MetricAlarm");
    strictEqual(inputs["metricName"], "StatusCheckFailed_System");
    deepStrictEqual(inputs["alarmActions"], ["arn:aws:automate:us-east-1:ec2:recover"]);
    deepStrictEqual(inputs["okActions"], []);
  });
});

describe("A Workstation told more", () => {
  it("is reached on 443 by the networks named, and by no other", async () => {
    const ingress = {
      office: { cidrBlock: "203.0.113.0/24", description: "Office" },
      lists: { prefixListId: "pl-1", port: 8443, description: "Partners" },
    };
    const resources = await stand({ network: { ...workstation.network, ingress } });
    const rules = all(resources, "SecurityGroupIngressRule").map(({ name, inputs }) => [
      name,
      inputs["cidrIpv4"] ?? inputs["prefixListId"],
      inputs["fromPort"],
    ]);
    deepStrictEqual(rules, [
      ["lab-from-lists", "pl-1", 8443],
      ["lab-from-office", "203.0.113.0/24", 443],
    ]);
  });

  it("keeps a public address and a name for it", async () => {
    const address = { elasticIp: true, hostedZoneId: "Z1", recordName: "lab.example.com" };
    const resources = await stand({ address });
    strictEqual(only(resources, "Eip").protect, true);
    strictEqual(only(resources, "Eip").inputs["instance"], undefined);
    const { name, ttl, type } = only(resources, "Record").inputs;
    deepStrictEqual([name, ttl, type], ["lab.example.com", 300, "A"]);
  });

  it("has 6 alarms with topics, each disk by its path", async () => {
    const resources = await stand({ alarms: { topicArns: [topicArn] } });
    strictEqual(all(resources, "MetricAlarm").length, 6);
    const { inputs } = only(resources, "MetricAlarm", "lab-disk-data");
    deepStrictEqual(inputs["dimensions"], { InstanceId: "lab-id", path: "/data" });
    deepStrictEqual([inputs["namespace"], inputs["metricName"]], ["CWAgent", "disk_used_percent"]);
    const recover = only(resources, "MetricAlarm", "lab-recover").inputs;
    strictEqual((recover["alarmActions"] as string[]).length, 2);
    deepStrictEqual(recover["okActions"], [topicArn]);
  });

  it("measures its 2 disks, swap, memory and each process named", async () => {
    const { inputs } = only(
      await stand({ agent: { processes: { duckdb: "duckdb" } } }),
      "Parameter",
    );
    const { metrics } = JSON.parse(inputs["insecureValue"] as string) as {
      metrics: Record<string, Record<string, { resources: string[] }>>;
    };
    deepStrictEqual(Object.keys(metrics["metrics_collected"] ?? {}), [
      "mem",
      "disk",
      "diskio",
      "swap",
      "procstat",
    ]);
    deepStrictEqual(metrics["metrics_collected"]?.["disk"]?.resources, ["/", "/data"]);
    deepStrictEqual(metrics["append_dimensions"], { InstanceId: "${aws:InstanceId}" });
  });

  it("gives its region-aware children the region", async () => {
    const network = { ...workstation.network, availabilityZone: "eu-west-1a" };
    const resources = await stand({
      network,
      region: "eu-west-1",
      address: { elasticIp: true },
      operatingHours: { start: "cron(0 7 ? * * *)", stop: "cron(0 19 ? * * *)" },
    });
    const without = resources
      .filter(({ type }) => type.startsWith("aws:") && !/^aws:(iam|route53)\//.test(type))
      .filter(({ inputs }) => inputs["region"] !== "eu-west-1");
    deepStrictEqual(without, []);
  });

  it("tags all that can be tagged", async () => {
    const tagged = (await stand({ tags })).filter(({ inputs }) => inputs["tags"] !== undefined);
    ok(tagged.length >= 12, `${tagged.length}`);
    for (const { inputs, urn } of tagged)
      strictEqual((inputs["tags"] as Record<string, string>)["System"], "hosting", urn);
  });
});
