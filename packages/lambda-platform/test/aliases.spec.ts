import { deepStrictEqual, ok, strictEqual } from "node:assert";
import type { FunctionAliasConfig } from "../src";
import { all, byName, only, platform, refusal, statements, topic, zip } from "./platform";

const aliased = (alias: FunctionAliasConfig) => ({ functions: { work: zip({ alias }) } });
const moved = { ...aliased({ codeDeploy: {} }), alarmTopicArns: [topic] };

describe("An alias", () => {
  it("follows each new version all at once", async () => {
    const resources = await platform(aliased({}), { preview: true });
    const { inputs, ignoreChanges } = only(resources, "Alias");
    strictEqual(inputs["functionVersion"], "[unknown]");
    strictEqual(inputs["routingConfig"], undefined);
    deepStrictEqual(ignoreChanges, []);
  });

  it("gives the newest version 10 percent and version 7 the rest", async () => {
    const weights = aliased({ stableVersion: "7", newVersionPercent: 10 });
    const resources = await platform(weights, { preview: true });
    const { inputs, propertyDependencies } = only(resources, "Alias");
    strictEqual(inputs["functionVersion"], "7");
    deepStrictEqual(inputs["routingConfig"], { additionalVersionWeights: "[unknown]" });
    deepStrictEqual(propertyDependencies["routingConfig"], [only(resources, "Function").urn]);
  });

  it("is left to CodeDeploy when told: 10 percent for 5 minutes, and back when an alarm fires", async () => {
    const resources = await platform(moved);
    deepStrictEqual(only(resources, "Alias").ignoreChanges, ["functionVersion", "routingConfig"]);
    const { inputs } = only(resources, "DeploymentGroup");
    strictEqual(inputs["deploymentConfigName"], "CodeDeployDefault.LambdaCanary10Percent5Minutes");
    deepStrictEqual(inputs["autoRollbackConfiguration"], {
      enabled: true,
      events: ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"],
    });
    deepStrictEqual(inputs["alarmConfiguration"], {
      enabled: true,
      alarms: ["shop-work-errors", "shop-work-throttles", "shop-work-duration"],
    });
  });

  it("is moved by a role that may move this alias alone", async () => {
    const resources = await platform(moved);
    const trust = byName(resources, "Role", "shop-work-deploy").inputs["assumeRolePolicy"];
    ok(String(trust).includes('"StringEquals":{"aws:SourceAccount":"123456789012"}'));
    const [move, watch] = statements(byName(resources, "RolePolicy", "shop-work-deploy-alias"));
    deepStrictEqual(move?.Resource, [
      "arn:aws:lambda:us-east-1:123456789012:shop-work",
      "arn:aws:lambda:us-east-1:123456789012:shop-work",
    ]);
    deepStrictEqual(watch?.Action, ["cloudwatch:DescribeAlarms"]);
    strictEqual(watch.Resource.length, 3);
  });

  it("has 1 application for 2 functions that CodeDeploy moves", async () => {
    const alias = { codeDeploy: {} };
    const functions = { one: zip({ alias }), two: zip({ alias }), three: zip() };
    const resources = await platform({ functions, alarmTopicArns: [topic] });
    strictEqual(only(resources, "Application").inputs["computePlatform"], "Lambda");
    strictEqual(all(resources, "DeploymentGroup").length, 2);
  });

  it("refuses CodeDeploy without alarms and beside weights, in 1 message", async () => {
    const message = await refusal(
      aliased({ codeDeploy: {}, stableVersion: "7", newVersionPercent: 10 }),
    );
    ok(message.includes("has 2 bad arguments"), message);
    ok(message.includes("alarmTopicArns: got [], allowed one topic or more with codeDeploy."));
    ok(message.includes("functions.work.alias: got"));
  });

  it("refuses a share without a version for the rest, of 100 percent, and a name that is a number", async () => {
    const message = await refusal(aliased({ newVersionPercent: 100, name: "7" }));
    ok(message.includes("has 3 bad arguments"), message);
    ok(message.includes("alias.newVersionPercent: got 100, allowed 1 to 99 percent"));
    ok(message.includes('alias.name: got "7"'));
  });

  it("refuses to keep 5 environments warm of 4 reserved", async () => {
    const alias = { provisionedConcurrentExecutions: 5 };
    const functions = { work: zip({ alias, reservedConcurrentExecutions: 4 }) };
    const message = await refusal({ functions });
    ok(message.includes("provisionedConcurrentExecutions: got 5, allowed 1 to 4 env"), message);
  });
});
