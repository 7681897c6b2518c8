import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { all, keyArn, only, run, secretArn, statement, statements } from "./support";

const own = async (args = {}) => only(await run(args), "Policy", "web-instance");
const logFiles = { app: { path: "/var/log/app/*.log", timestampFormat: "%Y-%m-%dT%H:%M:%S" } };

describe("The role of a fleet's instances", () => {
  it("is assumed by EC2 only", async () => {
    const [trust, ...others] = statements(only(await run(), "Role"), "assumeRolePolicy");
    strictEqual(others.length, 0);
    deepStrictEqual(trust?.Principal, { Service: "ec2.amazonaws.com" });
  });

  it("has 1 policy of AWS: the one by which Systems Manager manages instances", async () => {
    const managed = all(await run(), "RolePolicyAttachment").map(({ inputs }) => inputs);
    ok(
      managed.some(
        ({ policyArn }) => policyArn === "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
      ),
    );
    strictEqual(managed.length, 2);
  });

  it("sends metrics to namespace CWAgent only, and reads 1 parameter", async () => {
    const policy = await own();
    deepStrictEqual(statement(policy, "AgentMetrics").Condition, {
      StringEquals: { "cloudwatch:namespace": "CWAgent" },
    });
    strictEqual(
      statement(policy, "AgentConfiguration").Resource,
      "arn:aws:ssm:us-east-1:123456789012:web-agent",
    );
    strictEqual(statements(policy).length, 3);
  });

  it("writes to its own log groups and can make none", async () => {
    const policy = await own({ agent: { logFiles } });
    deepStrictEqual(statement(policy, "AgentLogs").Resource, [
      "arn:aws:cloudwatch:us-east-1:123456789012:web-app:*",
    ]);
    ok(!JSON.stringify(statements(policy)).includes("CreateLogGroup"));
  });

  it("reads the secrets that are named, and decrypts through Secrets Manager only", async () => {
    const policy = await own({
      role: { secretArns: { db: secretArn }, secretKmsKeyArns: [keyArn] },
    });
    deepStrictEqual(statement(policy, "Secrets").Resource, [secretArn]);
    deepStrictEqual(statement(policy, "DecryptSecrets").Condition, {
      StringEquals: { "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com" },
    });
  });

  it("may do what is named, with conditions, under a boundary", async () => {
    const permission = {
      actions: ["s3:GetObject"],
      resources: ["arn:aws:s3:::audio/*"],
      conditions: { Bool: { "aws:SecureTransport": ["true"] } },
    };
    const role = { permissions: [permission], permissionsBoundaryArn: "arn:aws:iam::1:policy/b" };
    const resources = await run({ role });
    const last = statements(only(resources, "Policy", "web-instance")).at(-1);
    deepStrictEqual(last?.Action, ["s3:GetObject"]);
    deepStrictEqual(last?.Condition, { Bool: { "aws:SecureTransport": ["true"] } });
    strictEqual(only(resources, "Role").inputs["permissionsBoundary"], "arn:aws:iam::1:policy/b");
  });
});

describe("The CloudWatch agent of a fleet", () => {
  const configured = async (args = {}) =>
    JSON.parse(only(await run(args), "Parameter").inputs["insecureValue"] as string) as Record<
      string,
      Record<string, unknown>
    >;

  it("measures memory and disk each minute, summed up by group", async () => {
    const { agent, metrics } = await configured();
    strictEqual(agent?.["metrics_collection_interval"], 60);
    strictEqual(metrics?.["namespace"], "CWAgent");
    deepStrictEqual(metrics["aggregation_dimensions"], [
      ["AutoScalingGroupName"],
      ["AutoScalingGroupName", "path"],
    ]);
    const { mem, disk } = metrics["metrics_collected"] as Record<string, Record<string, unknown>>;
    deepStrictEqual(mem?.["measurement"], ["mem_used_percent"]);
    deepStrictEqual(disk?.["resources"], ["/"]);
    strictEqual(disk?.["drop_device"], true);
  });

  it("follows files into log groups that are there, encrypted, and expire after 365 days", async () => {
    const resources = await run({ agent: { logFiles } });
    const group = only(resources, "LogGroup");
    deepStrictEqual(
      [group.name, group.inputs["retentionInDays"], group.protect],
      ["web-app", 365, true],
    );
    ok(String(group.inputs["kmsKeyId"]).startsWith("arn:aws:kms:"));
    const { logs } = await configured({ agent: { logFiles } });
    deepStrictEqual(logs?.["logs_collected"], {
      files: {
        collect_list: [
          {
            file_path: "/var/log/app/*.log",
            log_group_name: "web-app",
            log_stream_name: "{instance_id}",
            timestamp_format: "%Y-%m-%dT%H:%M:%S",
          },
        ],
      },
    });
  });

  it("measures processes one by one when they are named", async () => {
    const { metrics } = await configured({ agent: { processes: { duckdb: "duckdb" } } });
    const { procstat } = metrics?.["metrics_collected"] as { procstat: { pattern: string }[] };
    deepStrictEqual(
      procstat.map(({ pattern }) => pattern),
      ["duckdb"],
    );
  });

  it("uses the key that is given, and none of its own then", async () => {
    const resources = await run({ kmsKeyArn: keyArn, agent: { logFiles } });
    strictEqual(all(resources, "Key").length, 0);
    strictEqual(only(resources, "LogGroup").inputs["kmsKeyId"], keyArn);
  });
});
