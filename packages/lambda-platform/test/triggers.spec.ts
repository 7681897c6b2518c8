import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { StreamKind } from "../src";
import { all, byName, only, platform, refusal, statements, zip } from "./platform";

const schedules = { nightly: { functionName: "work", expression: "cron(0 2 * * ? *)" } };
const eventRules = { paid: { functionName: "work", pattern: `{"source":["shop"]}` } };
const streamArn = "arn:aws:kinesis:us-east-1:123456789012:stream/clicks";
const streams = { clicks: { functionName: "work", kind: StreamKind.Kinesis, streamArn } };
const workArn = "arn:aws:lambda:us-east-1:123456789012:shop-work";
const failedArn = "arn:aws:sqs:us-east-1:123456789012:shop-work-failed";

describe("A schedule", () => {
  it("calls in UTC at the time told, by a role that may call this function alone", async () => {
    const resources = await platform({ schedules });
    const { inputs } = only(resources, "Schedule");
    strictEqual(inputs["scheduleExpressionTimezone"], "UTC");
    strictEqual(inputs["state"], "ENABLED");
    deepStrictEqual(inputs["flexibleTimeWindow"], { mode: "OFF" });
    const policy = byName(resources, "RolePolicy", "shop-nightly-schedule-invoke");
    const [invoke] = statements(policy);
    deepStrictEqual([invoke?.Action, invoke?.Resource], [["lambda:InvokeFunction"], workArn]);
  });

  it("keeps calls that fail in an encrypted queue of the function", async () => {
    const resources = await platform({ schedules });
    const { target } = only(resources, "Schedule").inputs as {
      target: { deadLetterConfig: object };
    };
    deepStrictEqual(target.deadLetterConfig, { arn: failedArn });
    deepStrictEqual(only(resources, "FunctionEventInvokeConfig").inputs["destinationConfig"], {
      onFailure: { destination: failedArn },
    });
    const [send] = statements(byName(resources, "RolePolicy", "shop-work-send"));
    deepStrictEqual(send?.Resource, [failedArn]);
  });

  it("refuses cron of 5 fields and input that is no JSON", async () => {
    const bad = { functionName: "work", expression: "cron(0 2 * * *)", input: "{" };
    strictEqual(
      await refusal({ schedules: { bad } }),
      'LambdaPlatform "shop" has 2 bad arguments:\n' +
        '  schedules.bad.expression: got "cron(0 2 * * *)", allowed rate(…), cron(…) of 6 fields or at(…). Write one such as rate(5 minutes).\n' +
        '  schedules.bad.input: got "{", allowed JSON. Write it by JSON.stringify.',
    );
  });
});

describe("An event rule", () => {
  it("calls the function by the rule's ARN, and sends what fails to the function's queue", async () => {
    const resources = await platform({ eventRules });
    strictEqual(
      only(resources, "Permission").inputs["sourceArn"],
      "arn:aws:cloudwatch:us-east-1:123456789012:shop-paid-rule",
    );
    deepStrictEqual(only(resources, "EventTarget").inputs["deadLetterConfig"], { arn: failedArn });
    const [, sent] = statements(only(resources, "QueuePolicy"));
    deepStrictEqual(sent?.Principal, { Service: "events.amazonaws.com" });
    deepStrictEqual(sent?.Condition, {
      ArnEquals: {
        "aws:SourceArn": ["arn:aws:cloudwatch:us-east-1:123456789012:shop-paid-rule"],
      },
    });
  });

  it("has a key that EventBridge can use", async () => {
    const key = only(await platform({ eventRules }), "Key");
    ok(statements(key).some(({ Principal }) => Principal?.["Service"] === "events.amazonaws.com"));
  });

  it("refuses a pattern that is no JSON object", async () => {
    const message = await refusal({
      eventRules: { paid: { functionName: "work", pattern: "[]" } },
    });
    ok(message.includes('eventRules.paid.pattern: got "[]", allowed a JSON object'), message);
  });
});

describe("A stream", () => {
  it("sets a batch aside after 5 retries, split in 2, with 1 failed record at a time", async () => {
    const { inputs } = only(await platform({ streams }), "EventSourceMapping");
    strictEqual(inputs["maximumRetryAttempts"], 5);
    strictEqual(inputs["bisectBatchOnFunctionError"], true);
    deepStrictEqual(inputs["functionResponseTypes"], ["ReportBatchItemFailures"]);
    deepStrictEqual(inputs["destinationConfig"], { onFailure: { destinationArn: failedArn } });
    strictEqual(inputs["startingPosition"], "TRIM_HORIZON");
  });

  it("is read by its function's role, readable at preview", async () => {
    const resources = await platform({ streams }, { preview: true });
    const [read] = statements(byName(resources, "RolePolicy", "shop-work-streams"));
    strictEqual(read?.Resource, streamArn);
    ok(read.Action.includes("kinesis:GetRecords"));
  });

  it("refuses 0 records in a call and 11 batches of a shard", async () => {
    const clicks = { ...streams.clicks, batchSize: 0, parallelizationFactor: 11 };
    const message = await refusal({ streams: { clicks } });
    ok(message.includes("streams.clicks.batchSize: got 0, allowed 1 to 10000 records"), message);
    ok(message.includes("streams.clicks.parallelizationFactor: got 11, allowed 1 to 10"));
  });
});

describe("Every trigger", () => {
  const everything = {
    functions: { work: zip({ alias: { provisionedConcurrentExecutions: 2 } }) },
    api: { routes: { all: { routeKey: "$default", functionName: "work", authorizer: "iam" } } },
    buckets: { files: { notifications: { new: { functionName: "work" } } } },
    queues: { jobs: { consumer: { functionName: "work" } } },
    schedules,
    eventRules,
    streams,
  };

  it("calls the alias where there is one, and versions are published", async () => {
    const resources = await platform(everything, { preview: true });
    const alias = only(resources, "Alias");
    strictEqual(alias.inputs["name"], "live");
    strictEqual(only(resources, "Function").inputs["publish"], true);
    const permissions = all(resources, "Permission");
    strictEqual(permissions.length, 3);
    ok(permissions.every(({ inputs }) => inputs["qualifier"] === "live"));
    const callers = ["Integration", "BucketNotification", "EventTarget", "Schedule"].map((type) =>
      only(resources, type),
    );
    const readers = all(resources, "EventSourceMapping");
    strictEqual(readers.length, 2);
    const others = [...callers, ...readers].filter(
      ({ dependencies }) => !dependencies.includes(alias.urn),
    );
    deepStrictEqual(
      others.map(({ name }) => name),
      [],
    );
    strictEqual(only(resources, "FunctionEventInvokeConfig").inputs["qualifier"], "live");
    strictEqual(only(resources, "ProvisionedConcurrencyConfig").inputs["qualifier"], "live");
  });

  it("has a source ARN in its permission, with and without an alias", async () => {
    for (const functions of [everything.functions, { work: zip() }])
      for (const { inputs } of all(await platform({ ...everything, functions }), "Permission"))
        ok(typeof inputs["sourceArn"] === "string" && inputs["sourceArn"].length > 5);
  });

  it("registers the same resources when nothing is known yet", async () => {
    const urns = (resources: { urn: string }[]) => resources.map(({ urn }) => urn);
    deepStrictEqual(
      urns(await platform(everything, { preview: true })),
      urns(await platform(everything)),
    );
  });

  it("names functions that exist, or all 4 mistakes are told at once", async () => {
    const functionName = "wrok";
    const message = await refusal({
      queues: { jobs: { consumer: { functionName } } },
      schedules: { nightly: { ...schedules.nightly, functionName } },
      eventRules: { paid: { ...eventRules.paid, functionName } },
      streams: { clicks: { ...streams.clicks, functionName } },
    });
    ok(message.includes("has 4 bad arguments"), message);
    strictEqual(message.match(/got "wrok", allowed work\. Name one that exists/g)?.length, 4);
  });

  it("leaves no wildcard in a policy that this component writes", async () => {
    const functions = {
      work: zip({
        ...everything.functions.work,
        alias: { codeDeploy: {} },
        bucketAccess: { files: "read-write" },
        sendsTo: ["jobs"],
        vpc: { vpcId: "vpc-1", subnetIds: ["subnet-1"] },
        secretArns: { DB: "arn:aws:secretsmanager:us-east-1:123456789012:secret:db" },
      }),
    };
    const alarmTopicArns = ["arn:aws:sns:us-east-1:123456789012:on-call"];
    const policies = all(
      await platform({ ...everything, functions, alarmTopicArns }),
      "RolePolicy",
    );
    const resources = policies.flatMap((each) =>
      statements(each).flatMap(({ Resource }) => Resource),
    );
    ok(resources.length > 15, `${resources.length}`);
    // What follows a named bucket or log group is what is in it.
    const wide = resources.filter((each) =>
      /[*]/.test(each.replace(/(shop-files-bucket\/|shop\/work:log-stream:)\*$/, "")),
    );
    deepStrictEqual(wide, []);
    const actions = policies.flatMap((each) => statements(each).flatMap(({ Action }) => Action));
    deepStrictEqual(
      actions.filter((each) => each.includes("*")),
      [],
    );
  });
});
