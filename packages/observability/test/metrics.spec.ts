import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publishedMetric, publishedMetrics } from "../src";

const root = join(__dirname, "..");
const namespaces = [
  "AWS/ApiGateway",
  "AWS/ApplicationELB",
  "AWS/AutoScaling",
  "AWS/Backup",
  "AWS/CloudFront",
  "AWS/DynamoDB",
  "AWS/EC2",
  "AWS/ECS",
  "AWS/EFS",
  "AWS/ElastiCache",
  "AWS/Events",
  "AWS/Firehose",
  "AWS/Lambda",
  "AWS/NATGateway",
  "AWS/NetworkELB",
  "AWS/RDS",
  "AWS/Route53",
  "AWS/S3",
  "AWS/SES",
  "AWS/SNS",
  "AWS/SQS",
  "AWS/Scheduler",
  "AWS/States",
  "AWS/WAFV2",
  "CWAgent",
  "ECS/ContainerInsights",
];

describe("metrics.json", () => {
  it("has 26 namespaces, each with a page of AWS's documentation", () => {
    deepStrictEqual(Object.keys(publishedMetrics).sort(), [...namespaces].sort());
    for (const [namespace, metrics] of Object.entries(publishedMetrics))
      for (const { source } of metrics.values())
        ok(source.startsWith("https://docs.aws.amazon.com/"), namespace);
  });

  it("has a set of dimensions for each metric, and none twice", () => {
    for (const [namespace, metrics] of Object.entries(publishedMetrics))
      for (const [name, { dimensions }] of metrics) {
        const sets = dimensions.map((each) => [...each].sort().join());
        ok(sets.length > 0 && new Set(sets).size === sets.length, `${namespace} ${name}`);
      }
  });

  it("is a file of the published package", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      files: string[];
    };
    ok(manifest.files.includes("metrics.json"));
  });
});

describe("publishedMetric", () => {
  it("finds nothing wrong with a published set, whatever the order", () => {
    const dimensions = { ServiceName: "s", ClusterName: "c" };
    strictEqual(publishedMetric("AWS/ECS", "CPUUtilization", dimensions), undefined);
  });

  it("names the 2 sets of a metric that is asked for by another", () => {
    strictEqual(
      publishedMetric("AWS/ECS", "CPUUtilization", { ServiceName: "s" }),
      "AWS/ECS publishes CPUUtilization by {ClusterName} or {ClusterName, ServiceName}, not by {ServiceName}: see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html",
    );
  });

  it("knows that health is counted by target group, never by load balancer alone", () => {
    const found = publishedMetric("AWS/ApplicationELB", "UnHealthyHostCount", {
      LoadBalancer: "app/a/1",
    });
    ok(found?.includes("not by {LoadBalancer}"), found);
  });

  it("knows that CloudFront asks for 2 dimensions, and that cache hits are counted by node", () => {
    ok(publishedMetric("AWS/CloudFront", "Requests", { DistributionId: "e" }));
    ok(publishedMetric("AWS/ElastiCache", "CacheHits", { ReplicationGroupId: "g" }));
  });

  it("names a metric and a namespace of AWS that it does not know", () => {
    strictEqual(
      publishedMetric("AWS/SQS", "Depth", {}),
      "AWS/SQS publishes no Depth: see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html",
    );
    strictEqual(
      publishedMetric("AWS/Sqs", "Depth", {}),
      "AWS/Sqs is not in the table of published metrics",
    );
  });

  it("leaves the caller's own namespaces alone", () => {
    strictEqual(publishedMetric("Shop/Business", "Bookings", { Any: "x" }), undefined);
  });
});
