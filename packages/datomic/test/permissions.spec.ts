import { deepStrictEqual, ok, strictEqual } from "node:assert";
import {
  all,
  compute,
  computeBase,
  only,
  references as storage,
  statement,
  statements,
} from "./support";

const groups = { queryGroups: { reports: {} } };

describe("What DatomicCompute's nodes may do", () => {
  it("is to write to this table, this bucket and this log group, known at preview", async () => {
    const policy = only(await compute({}, { preview: true }), "Policy", "db-primary-storage");
    const at = (sid: string) => statement(policy, sid).Resource;
    strictEqual(at("TransactionLog"), storage.tableArn);
    strictEqual(at("Segments"), `${storage.indexBucketArn}/*`);
    strictEqual(at("SegmentList"), storage.indexBucketArn);
    deepStrictEqual(at("Logs"), [`${storage.logGroupArn}:*`]);
  });

  it("names every action, and no resource `*` but for metrics, which have no ARN", async () => {
    const policies = all(await compute(groups), "Policy").filter(({ type }) =>
      type.startsWith("aws:iam"),
    );
    strictEqual(policies.length, 4);
    for (const each of policies.flatMap(statements)) {
      ok(
        each.Action.every((action) => !/:\*$|^\*$/.test(action)),
        each.Sid,
      );
      strictEqual(each.Resource === "*", each.Sid === "Metrics", each.Sid);
    }
  });

  it("sends metrics of the namespace Datomic only", async () => {
    const metrics = statement(only(await compute(), "Policy", "db-primary-storage"), "Metrics");
    deepStrictEqual(metrics.Condition, { StringEquals: { "cloudwatch:namespace": "Datomic" } });
  });

  it("is to read, in query groups: 0 actions that write to table, bucket or key", async () => {
    const resources = await compute(groups);
    const storageUse = only(resources, "Policy", "db-reports-storage");
    const actions = ["TransactionLog", "Segments"].flatMap(
      (sid) => statement(storageUse, sid).Action,
    );
    deepStrictEqual(actions, [
      "dynamodb:BatchGetItem",
      "dynamodb:DescribeTable",
      "dynamodb:GetItem",
      "dynamodb:Query",
      "dynamodb:Scan",
      "s3:GetObject",
    ]);
    const key = statement(only(resources, "Policy", "db-reports-key"), "StorageKey");
    deepStrictEqual(key.Action, ["kms:Decrypt", "kms:DescribeKey"]);
  });

  it("never deletes the table, nor its past", async () => {
    const actions = all(await compute(groups), "Policy")
      .filter(({ type }) => type.startsWith("aws:iam"))
      .flatMap(statements)
      .flatMap(({ Action }) => Action);
    ok(
      !actions.some((each) =>
        /DeleteTable|UpdateTable|DeleteObjectVersion|DeleteBucket/.test(each),
      ),
    );
    ok(actions.includes("dynamodb:PutItem"));
  });

  it("uses the key through DynamoDB and S3 only, and the cache through its access point only", async () => {
    const policy = only(await compute(), "Policy", "db-primary-key");
    const key = statement(policy, "StorageKey");
    strictEqual(key.Resource, storage.kmsKeyArn);
    deepStrictEqual(key.Condition, {
      StringEquals: {
        "kms:ViaService": ["dynamodb.us-east-1.amazonaws.com", "s3.us-east-1.amazonaws.com"],
      },
    });
    const cache = statement(policy, "Cache");
    strictEqual(cache.Resource, storage.fileSystemArn);
    deepStrictEqual(cache.Condition, {
      StringEquals: { "elasticfilesystem:AccessPointArn": storage.accessPointArn },
    });
  });

  it("writes to further log groups that are named", async () => {
    const extraLogGroupArns = { ions: "arn:aws:logs:us-east-1:123456789012:log-group:ions" };
    const resources = await compute({ storage: { ...storage, extraLogGroupArns } });
    const logs = statement(only(resources, "Policy", "db-primary-storage"), "Logs");
    deepStrictEqual(logs.Resource, [`${storage.logGroupArn}:*`, `${extraLogGroupArns.ions}:*`]);
  });

  it("is reached by Session Manager, without a key or a port", async () => {
    const resources = await compute();
    strictEqual(
      only(resources, "RolePolicyAttachment", "db-primary-ssm").inputs["policyArn"],
      "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
    );
    ok(all(resources, "SecurityGroupIngressRule").every(({ inputs }) => inputs["fromPort"] !== 22));
  });

  it("ends at a permissions boundary in each of 2 roles", async () => {
    const boundary = "arn:aws:iam::123456789012:policy/boundary";
    const node = { ...computeBase.node, permissionsBoundaryArn: boundary };
    const roles = all(await compute({ ...groups, node }), "Role");
    deepStrictEqual(
      roles.map(({ inputs }) => inputs["permissionsBoundary"]),
      [boundary, boundary],
    );
  });
});
