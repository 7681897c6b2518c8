import { deepStrictEqual, match, ok, strictEqual } from "node:assert";
import { called, clusterArn, keyArn, only, statements } from "./fixtures";
import { schedule, scheduled, type Target } from "./scheduled-fixtures";

const account = "us-east-1:123456789012";

async function statement(sid: string, args: Parameters<typeof schedule>[0] = {}) {
  const policy = statements(await schedule(args), "shop-scheduler");
  const found = policy.find(({ Sid }) => Sid === sid);
  if (!found) throw new Error(`no statement is called ${sid}`);
  return found;
}

describe("The role of a scheduled task", () => {
  it("is assumed by Scheduler only, for schedules of this group and account", async () => {
    const { inputs } = called(await schedule(), "Role", "shop-scheduler");
    deepStrictEqual(JSON.parse(inputs["assumeRolePolicy"] as string), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "scheduler.amazonaws.com" },
          Action: ["sts:AssumeRole"],
          Condition: {
            ArnEquals: { "aws:SourceArn": `arn:aws:scheduler:${account}:shop` },
            StringEquals: { "aws:SourceAccount": "123456789012" },
          },
        },
      ],
    });
  });

  it("runs revisions of this family in this cluster, and no others", async () => {
    const run = await statement("RunTask");
    deepStrictEqual(run.Action, ["ecs:RunTask"]);
    strictEqual(run.Resource, `arn:aws:ecs:${account}:task-definition/stack-shop:*`);
    deepStrictEqual(run.Condition, { ArnEquals: { "ecs:cluster": clusterArn } });
    const own = await statement("RunTask", { task: { family: "jobs" } });
    strictEqual(own.Resource, `arn:aws:ecs:${account}:task-definition/jobs:*`);
  });

  it("passes the 2 roles of the task to ECS, and none to anybody else", async () => {
    const pass = await statement("PassRoles");
    deepStrictEqual(pass.Action, ["iam:PassRole"]);
    deepStrictEqual(pass.Resource, [
      `arn:aws:iam:${account}:shop-execution`,
      `arn:aws:iam:${account}:shop-task`,
    ]);
    deepStrictEqual(pass.Condition, {
      StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" },
    });
  });

  it("tags the tasks that it runs, without which ECS refuses to hand tags on", async () => {
    const tag = await statement("TagTask");
    strictEqual(tag.Resource, `arn:aws:ecs:${account}:task/shop/*`);
    deepStrictEqual(tag.Condition, { StringEquals: { "ecs:CreateAction": "RunTask" } });
  });

  it("sends to its dead-letter queue, with the queue's key through SQS only", async () => {
    const letters = await statement("DeadLetters");
    deepStrictEqual(
      [letters.Action, letters.Resource],
      [["sqs:SendMessage"], `arn:aws:sqs:${account}:shop-dead-letters`],
    );
    const key = await statement("DeadLettersKey");
    deepStrictEqual(key.Action, ["kms:Decrypt", "kms:GenerateDataKey"]);
    strictEqual(key.Resource, keyArn);
    deepStrictEqual(key.Condition, {
      StringEquals: { "kms:ViaService": "sqs.us-east-1.amazonaws.com" },
    });
  });

  it("decrypts the schedules of its group", async () => {
    const { Action, Condition } = await statement("SchedulesKey");
    deepStrictEqual(Action, ["kms:Decrypt"]);
    deepStrictEqual(Condition, {
      ArnLike: {
        "kms:EncryptionContext:aws:scheduler:schedule:arn": `arn:aws:scheduler:${account}:schedule/shop/*`,
      },
    });
  });

  it("may do these 6 things and no seventh, none of them on everything", async () => {
    const policy = statements(await schedule(), "shop-scheduler");
    deepStrictEqual(
      policy.map(({ Sid }) => Sid),
      ["RunTask", "TagTask", "PassRoles", "DeadLetters", "DeadLettersKey", "SchedulesKey"],
    );
    ok(policy.every(({ Resource }) => ![Resource].flat().includes("*")));
    ok(policy.every(({ Action }) => Action.every((each) => !each.includes("*"))));
  });

  it("has the permissions boundary of the task's roles", async () => {
    const permissionsBoundaryArn = "arn:aws:iam::123456789012:policy/boundary";
    const resources = await schedule({ task: { permissionsBoundaryArn } });
    const { inputs } = called(resources, "Role", "shop-scheduler");
    strictEqual(inputs["permissionsBoundary"], permissionsBoundaryArn);
  });
});

describe("The traps of scheduled tasks", () => {
  it("names a key by its ARN where policies and schedules want it, when it is given by id", async () => {
    const resources = await schedule({ kmsKeyId: "1234abcd" });
    const arn = `arn:aws:kms:${account}:key/1234abcd`;
    strictEqual(only(resources, "Queue").inputs["kmsMasterKeyId"], "1234abcd");
    strictEqual(only(resources, "Schedule").inputs["kmsKeyArn"], arn);
    strictEqual((await statement("SchedulesKey", { kmsKeyId: "1234abcd" })).Resource, arn);
  });

  it("gives a strategy and no launch type, which AWS refuses beside it", async () => {
    const { ecsParameters } = only(await schedule(), "Schedule").inputs["target"] as Target;
    strictEqual("launchType" in ecsParameters, false);
  });

  it("makes roles' policies and rules before the first run", async () => {
    const egress = { aws: { cidrBlock: "0.0.0.0/0", port: 443, description: "AWS" } };
    const resources = await schedule({ network: { ...scheduled.network, egress } });
    const { dependencies } = only(resources, "Schedule");
    const before = [
      called(resources, "RolePolicyAttachment", "shop-scheduler"),
      called(resources, "RolePolicyAttachment", "shop-execution"),
      only(resources, "SecurityGroupEgressRule"),
    ];
    deepStrictEqual(
      before.filter(({ urn }) => !dependencies.includes(urn)),
      [],
    );
  });

  it("refuses plain HTTP to the dead-letter queue", async () => {
    const { inputs } = only(await schedule(), "QueuePolicy");
    const { Statement } = JSON.parse(inputs["policy"] as string) as {
      Statement: Record<string, unknown>[];
    };
    strictEqual(Statement.length, 1);
    deepStrictEqual(Statement[0]?.["Effect"], "Deny");
    deepStrictEqual(Statement[0]["Condition"], { Bool: { "aws:SecureTransport": "false" } });
    match(Statement[0]["Resource"] as string, /:shop-dead-letters$/);
  });

  it("uses a standard queue: Scheduler takes no FIFO queue for dead letters", async () => {
    const { inputs } = only(await schedule(), "Queue");
    strictEqual(inputs["fifoQueue"] ?? inputs["name"], undefined);
  });
});
