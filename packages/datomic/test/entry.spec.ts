import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { all, compute, computeBase, only, topics } from "./support";

const reports = { listeners: { client: { port: 8183, targetPort: 8182 } } };

describe("DatomicCompute's load balancer", () => {
  it("is a network load balancer, internal, with a group of its own, logs and deletion protection", async () => {
    const { inputs, protect } = only(await compute(), "LoadBalancer");
    deepStrictEqual(
      ["loadBalancerType", "internal", "securityGroups", "enableDeletionProtection"].map(
        (each) => inputs[each],
      ),
      ["network", true, ["db-entry-id"], true],
    );
    deepStrictEqual(inputs["accessLogs"], {
      enabled: true,
      bucket: computeBase.storage.accessLogBucketName,
    });
    strictEqual(protect, false);
  });

  it("reaches nodes of other zones: 1 node serves 2 zones", async () => {
    strictEqual(only(await compute(), "LoadBalancer").inputs["enableCrossZoneLoadBalancing"], true);
  });

  it("listens on 8182 by TLS 1.2 or later", async () => {
    const { inputs } = only(await compute(), "Listener");
    deepStrictEqual(
      ["port", "protocol", "sslPolicy"].map((each) => inputs[each]),
      [8182, "TLS", "ELBSecurityPolicy-TLS13-1-2-2021-06"],
    );
  });

  it("passes TCP on when told so, without certificate", async () => {
    const { tls: _tls, ...rest } = computeBase;
    const { inputs } = only(
      await compute({ ...rest, tls: undefined, plainTcp: true } as object),
      "Listener",
    );
    deepStrictEqual([inputs["protocol"], inputs["certificateArn"]], ["TCP", undefined]);
  });

  it("has 1 listener and 1 target group for each door of each group", async () => {
    const resources = await compute({ queryGroups: { reports } });
    deepStrictEqual(
      all(resources, "Listener").map(({ name, inputs }) => [name, inputs["port"]]),
      [
        ["db-primary-client", 8182],
        ["db-reports-client", 8183],
      ],
    );
    deepStrictEqual(
      all(resources, "TargetGroup").map(({ inputs }) => inputs["port"]),
      [8182, 8182],
    );
  });

  it("hides the client's address, or a node that calls itself would get no answer", async () => {
    const { inputs } = only(await compute(), "TargetGroup");
    strictEqual(inputs["preserveClientIp"], "false");
    strictEqual(inputs["connectionTermination"], true);
  });

  it("asks by TCP, by HTTP with a path, and by HTTPS with a path on a port of TLS", async () => {
    const check = async (door: object) => {
      const primary = { listeners: { client: { port: 8182, ...door } } };
      const { inputs } = only(await compute({ primary }), "TargetGroup");
      const { protocol, port } = inputs["healthCheck"] as { protocol: string; port: string };
      return [protocol, port];
    };
    const healthCheckPath = "/health";
    deepStrictEqual(await check({}), ["TCP", "8182"]);
    deepStrictEqual(await check({ healthCheckPath, healthCheckPort: 9999 }), ["HTTP", "9999"]);
    const targetProtocol = "TLS";
    deepStrictEqual(await check({ healthCheckPath, targetProtocol }), ["HTTPS", "8182"]);
    deepStrictEqual(await check({ healthCheckPath, targetProtocol, healthCheckPort: 9999 }), [
      "HTTP",
      "9999",
    ]);
  });

  it("keeps names within 32 characters, whatever groups are called", async () => {
    const key = "quarterly-reports-of-the-road-administration".slice(0, 30);
    const resources = await compute({ queryGroups: { [key]: reports } });
    // Pulumi appends 8 characters.
    for (const type of ["TargetGroup", "LoadBalancer"])
      ok(all(resources, type).every(({ name }) => name.length <= 24));
  });

  it("applies its rules to PrivateLink unless a REST API's link is to get in", async () => {
    const key = "enforceSecurityGroupInboundRulesOnPrivateLinkTraffic";
    strictEqual(only(await compute(), "LoadBalancer").inputs[key], "on");
    const open = await compute({ privateLinkRules: false });
    strictEqual(only(open, "LoadBalancer").inputs[key], "off");
  });
});

describe("DatomicCompute's private name", () => {
  it("is entry.<system>.internal, in a private zone of the VPC", async () => {
    const resources = await compute();
    const zone = only(resources, "Zone").inputs;
    strictEqual(zone["name"], "roads.internal");
    deepStrictEqual(zone["vpcs"], [{ vpcId: "vpc-1", vpcRegion: "us-east-1" }]);
    const { inputs } = only(resources, "Record");
    strictEqual(inputs["name"], "entry.roads.internal");
    strictEqual((inputs["aliases"] as object[]).length, 1);
  });

  it("stands in a zone that is given, and makes 0 zones then", async () => {
    const dns = { zoneId: "Z1", zoneName: "example.org", recordName: "datomic" };
    const resources = await compute({ dns });
    deepStrictEqual(all(resources, "Zone"), []);
    const { inputs } = only(resources, "Record");
    deepStrictEqual([inputs["zoneId"], inputs["name"]], ["Z1", "datomic.example.org"]);
  });
});

describe("DatomicCompute's alarms", () => {
  it("are 0 unless somebody is told, and 3 for a group with 1 listener", async () => {
    deepStrictEqual(all(await compute(), "MetricAlarm"), []);
    const alarms = all(await compute({ alarms: { topicArns: topics } }), "MetricAlarm");
    deepStrictEqual(
      alarms.map(({ name, inputs }) => [name, inputs["metricName"], inputs["threshold"]]),
      [
        ["db-primary-client-nobody", "HealthyHostCount", 1],
        ["db-primary-client-unhealthy", "UnHealthyHostCount", 0],
        ["db-primary-nodes", "GroupInServiceInstances", 2],
      ],
    );
    ok(alarms.every(({ inputs }) => inputs["evaluationPeriods"] === 5 && inputs["period"] === 60));
  });

  it("name target group and load balancer both, as AWS publishes the metric", async () => {
    const alarms = all(await compute({ alarms: { topicArns: topics } }), "MetricAlarm");
    const dimensions = alarms
      .filter(({ inputs }) => inputs["namespace"] === "AWS/NetworkELB")
      .map(({ propertyDependencies }) => propertyDependencies["dimensions"]?.length);
    deepStrictEqual(dimensions, [2, 2]);
  });

  it("fire when nothing is heard of nodes: 2 of 3 take silence for trouble", async () => {
    const alarms = all(await compute({ alarms: { topicArns: topics } }), "MetricAlarm");
    deepStrictEqual(
      alarms.map(({ inputs }) => inputs["treatMissingData"]),
      ["breaching", "notBreaching", "breaching"],
    );
  });
});
