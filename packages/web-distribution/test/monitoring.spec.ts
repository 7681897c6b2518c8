import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { all, called, distribution, keyArn, names, only, serve, topicArn } from "./fixtures";

type Rule = {
  name: string;
  priority: number;
  statement: { rateBasedStatement?: { limit: number } };
};

describe("A distribution's firewall", () => {
  it("has scope CLOUDFRONT and is in us-east-1 with its log and the log's key, for a stack of eu-west-1", async () => {
    const resources = await serve({ webAcl: {}, region: "eu-west-1" });
    strictEqual(only(resources, "WebAcl").inputs["scope"], "CLOUDFRONT");
    const types = ["WebAcl", "WebAclLoggingConfiguration", "LogGroup"];
    for (const each of [
      ...types.map((type) => only(resources, type)),
      called(resources, "Key", "web-waf"),
    ]) {
      strictEqual(each.inputs["region"], "us-east-1", each.type);
    }
    const key = JSON.stringify(called(resources, "Key", "web-waf").inputs["policy"]);
    ok(key.includes("logs.us-east-1.amazonaws.com"));
    strictEqual(all(resources, "WebAclAssociation").length, 0);
    strictEqual(distribution(resources)["webAclId"], "arn:aws:wafv2:us-east-1:123456789012:web");
  });

  it("limits an address to 2000 requests and asks 4 managed groups", async () => {
    const rules = only(await serve({ webAcl: {} }), "WebAcl").inputs["rules"] as Rule[];
    strictEqual(rules[0]?.statement.rateBasedStatement?.limit, 2000);
    deepStrictEqual(
      rules.map(({ name, priority }) => [name, priority]),
      [
        ["RateLimit", 0],
        ["AWSManagedRulesAmazonIpReputationList", 1],
        ["AWSManagedRulesCommonRuleSet", 2],
        ["AWSManagedRulesKnownBadInputsRuleSet", 3],
        ["AWSManagedRulesSQLiRuleSet", 4],
      ],
    );
  });

  it("logs for 365 days, with the key given, without tokens, cookies and query strings", async () => {
    const resources = await serve({ webAcl: { logKmsKeyArn: keyArn } });
    const group = only(resources, "LogGroup");
    ok(group.name.startsWith("aws-waf-logs-"));
    strictEqual(group.inputs["kmsKeyId"], keyArn);
    strictEqual(group.inputs["retentionInDays"], 365);
    deepStrictEqual(names(resources, "Key"), ["web-logs"]);
    deepStrictEqual(only(resources, "WebAclLoggingConfiguration").inputs["redactedFields"], [
      { singleHeader: { name: "authorization" } },
      { singleHeader: { name: "cookie" } },
      { queryString: {} },
    ]);
  });

  it("is the one given, or none", async () => {
    const webAclArn = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/1";
    const given = await serve({ webAclArn, webAcl: { enabled: false } });
    strictEqual(distribution(given)["webAclId"], webAclArn);
    strictEqual(all(given, "WebAcl").length, 0);
    strictEqual(distribution(await serve())["webAclId"], undefined);
  });
});

describe("A distribution's alarms", () => {
  it("are in us-east-1 with Region=Global, the only dimensions that have data", async () => {
    const resources = await serve({ alarms: { topicArns: [topicArn] }, region: "eu-west-1" });
    deepStrictEqual(names(resources, "MetricAlarm"), ["web-4xx-or-5xx", "web-5xx"]);
    for (const { inputs } of all(resources, "MetricAlarm")) {
      strictEqual(inputs["namespace"], "AWS/CloudFront");
      strictEqual(inputs["region"], "us-east-1");
      deepStrictEqual(inputs["dimensions"], { DistributionId: "web-id", Region: "Global" });
      deepStrictEqual(inputs["alarmActions"], [topicArn]);
      strictEqual(inputs["evaluationPeriods"], 2);
    }
    const server = called(resources, "MetricAlarm", "web-5xx").inputs;
    deepStrictEqual([server["metricName"], server["threshold"]], ["5xxErrorRate", 5]);
    const total = called(resources, "MetricAlarm", "web-4xx-or-5xx").inputs;
    deepStrictEqual([total["metricName"], total["threshold"]], ["TotalErrorRate", 20]);
  });

  it("watch 4xx only when given a percentage, 0 included", async () => {
    const resources = await serve({ alarms: { topicArns: [topicArn], clientErrorPercent: 0 } });
    const { inputs } = called(resources, "MetricAlarm", "web-4xx");
    deepStrictEqual([inputs["metricName"], inputs["threshold"]], ["4xxErrorRate", 0]);
  });

  it("are 0 unless asked for", async () => {
    strictEqual(all(await serve(), "MetricAlarm").length, 0);
  });
});

describe("A distribution's tags", () => {
  it("are on all 9 kinds that take them, beside the name", async () => {
    const resources = await serve({
      tags: { Team: "web" },
      webAcl: {},
      alarms: { topicArns: [topicArn] },
    });
    const tagged = resources.filter(({ inputs, custom }) => custom && inputs["tags"] !== undefined);
    ok(tagged.every(({ inputs }) => (inputs["tags"] as { Team: string }).Team === "web"));
    deepStrictEqual([...new Set(tagged.map(({ type }) => type.split(":").at(-1)))].sort(), [
      "Bucket",
      "Distribution",
      "Key",
      "LogDelivery",
      "LogDeliveryDestination",
      "LogDeliverySource",
      "LogGroup",
      "MetricAlarm",
      "WebAcl",
    ]);
  });
});
