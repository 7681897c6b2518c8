import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { all, only, statement, statements, storage, topics } from "./support";

describe("DatomicStorage's file system", () => {
  it("is encrypted with the customer key, elastic, and copied every day", async () => {
    const resources = await storage();
    const { inputs } = only(resources, "FileSystem");
    strictEqual(inputs["encrypted"], true);
    strictEqual(inputs["kmsKeyId"], "arn:aws:kms:us-east-1:123456789012:db");
    strictEqual(inputs["throughputMode"], "elastic");
    deepStrictEqual(only(resources, "BackupPolicy").inputs["backupPolicy"], { status: "ENABLED" });
  });

  it("has 1 mount target in each zone, called by the zone", async () => {
    const targets = all(await storage(), "MountTarget");
    deepStrictEqual(
      targets.map(({ name, inputs }) => [name, inputs["subnetId"]]),
      [
        ["db-eu-central-1a", "subnet-a"],
        ["db-eu-central-1b", "subnet-b"],
      ],
    );
  });

  it("keeps the other zone's mount target when the first goes", async () => {
    const before = all(await storage(), "MountTarget")[1];
    const after = only(
      await storage({ subnetIds: { "eu-central-1b": "subnet-b" } }),
      "MountTarget",
    );
    deepStrictEqual(after, before);
  });

  it("lets nobody in by itself: 0 rules in its security group", async () => {
    const resources = await storage();
    deepStrictEqual(all(resources, "SecurityGroupIngressRule"), []);
    deepStrictEqual(all(resources, "SecurityGroupEgressRule"), []);
    const { inputs } = only(resources, "SecurityGroup");
    deepStrictEqual([inputs["ingress"], inputs["egress"]], [undefined, undefined]);
  });

  it("refuses clients without TLS, and those who do not say who they are", async () => {
    const policy = only(await storage(), "FileSystemPolicy");
    const plain = statement(policy, "TlsOnly");
    strictEqual(plain.Effect, "Deny");
    strictEqual(plain.Action.length, 3);
    const [mount, ...others] = statements(policy).filter(({ Effect }) => Effect === "Allow");
    deepStrictEqual(mount?.Principal, { AWS: "arn:aws:iam::123456789012:root" });
    strictEqual(others.length, 0);
  });

  it("gives nodes the folder /datomic as user 1000, whoever they are", async () => {
    const { inputs } = only(await storage(), "AccessPoint");
    deepStrictEqual(inputs["posixUser"], { uid: 1000, gid: 1000 });
    deepStrictEqual(inputs["rootDirectory"], {
      path: "/datomic",
      creationInfo: { ownerUid: 1000, ownerGid: 1000, permissions: "0750" },
    });
  });
});

describe("DatomicStorage's key and logs", () => {
  it("is 1 key for table, segments, cache and logs, known at preview who may use it", async () => {
    const resources = await storage({}, { preview: true });
    const sids = statements(only(resources, "Key")).map(({ Sid }) => Sid);
    deepStrictEqual(sids, [
      "AccountAdministration",
      "UseByCloudWatchLogs",
      "UseByAutoScaling",
      "GrantsByAutoScaling",
    ]);
  });

  it("admits auto scaling by condition, since a new account has no such role yet", async () => {
    const key = only(await storage(), "Key");
    const role =
      "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling";
    for (const sid of ["UseByAutoScaling", "GrantsByAutoScaling"]) {
      const { Principal, Condition } = statement(key, sid);
      deepStrictEqual(Principal, { AWS: "*" });
      deepStrictEqual(Condition?.["ArnEquals"], { "aws:PrincipalArn": role });
      deepStrictEqual(Condition?.["StringEquals"], { "kms:CallerAccount": "123456789012" });
    }
    deepStrictEqual(statement(key, "GrantsByAutoScaling").Condition?.["Bool"], {
      "kms:GrantIsForAWSResource": "true",
    });
  });

  it("makes no key when one is given, and uses that one 4 times", async () => {
    const kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/mine";
    const resources = await storage({ kmsKeyArn });
    deepStrictEqual([...all(resources, "Key"), ...all(resources, "Alias")], []);
    const using = resources.filter(
      (each) => each.custom && JSON.stringify(each.inputs).includes(kmsKeyArn),
    );
    strictEqual(using.length, 4);
  });

  it("keeps logs 365 days, encrypted, by Datomic's own name", async () => {
    const { inputs } = only(await storage(), "LogGroup");
    strictEqual(inputs["name"], "datomic-roads");
    strictEqual(inputs["retentionInDays"], 365);
    strictEqual(inputs["kmsKeyId"], "arn:aws:kms:us-east-1:123456789012:db");
  });

  it("calls log groups by suffix, so that a third moves neither of 2", async () => {
    const names = (groups: string[]) =>
      storage({ extraLogGroups: groups }).then((made) =>
        all(made, "LogGroup").map(({ urn }) => urn),
      );
    const two = await names(["ions"]);
    const three = await names(["ions", "audit"]);
    strictEqual(three.length, 3);
    ok(two.every((urn) => three.includes(urn)));
  });
});

describe("DatomicStorage's alarms", () => {
  const alarmsOf = async (args: object) =>
    all(await storage({ alarms: { topicArns: topics }, ...args }), "MetricAlarm");

  it("are 0 unless somebody is told, and 7 then", async () => {
    deepStrictEqual(all(await storage(), "MetricAlarm"), []);
    const alarms = await alarmsOf({});
    strictEqual(alarms.length, 7);
    ok(alarms.every(({ inputs }) => (inputs["alarmActions"] as string[])[0] === topics[0]));
  });

  it("name the operation of SystemErrors, and none of throttles, as DynamoDB publishes them", async () => {
    const alarms = await alarmsOf({});
    const dimensions = (metric: string) =>
      alarms
        .filter(({ inputs }) => inputs["metricName"] === metric)
        .map(({ inputs }) => Object.keys(inputs["dimensions"] as object).sort());
    deepStrictEqual(dimensions("SystemErrors"), Array(4).fill(["Operation", "TableName"]));
    deepStrictEqual(dimensions("ReadThrottleEvents"), [["TableName"]]);
    deepStrictEqual(dimensions("WriteThrottleEvents"), [["TableName"]]);
  });

  it("watch burst credits with throughput that bursts only: others have none", async () => {
    const metrics = (alarms: Awaited<ReturnType<typeof alarmsOf>>) =>
      alarms.map(({ inputs }) => inputs["metricName"]);
    ok(!metrics(await alarmsOf({})).includes("BurstCreditBalance"));
    const bursting = await alarmsOf({ fileSystem: { throughputMode: "bursting" } });
    const credits = bursting.find(({ inputs }) => inputs["metricName"] === "BurstCreditBalance");
    strictEqual(credits?.inputs["comparisonOperator"], "LessThanThreshold");
    strictEqual(credits?.inputs["threshold"], 192 * 1024 ** 3);
    ok(metrics(bursting).includes("PercentIOLimit"));
  });
});
