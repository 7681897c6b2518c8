import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { type Recorded } from "@plinth/core/testing";
import { dns, only, record1, replica, urns } from "./support";

const made = () => replica({ dns });
const probed = { ...dns, records: { api: { ...record1, probe: {} } } };
const checks = (resources: Recorded[]) =>
  resources.filter(({ type }) => type.endsWith("HealthCheck"));

describe("The records of DrReplica", () => {
  it("are 2 of one name and type, with roles and identifiers of their own", async () => {
    const resources = await made();
    const primary = only(resources, "Record", "shop-api-primary").inputs;
    const standby = only(resources, "Record", "shop-api-standby").inputs;
    deepStrictEqual([primary["name"], primary["type"]], [standby["name"], standby["type"]]);
    deepStrictEqual(primary["failoverRoutingPolicies"], [{ type: "PRIMARY" }]);
    deepStrictEqual(standby["failoverRoutingPolicies"], [{ type: "SECONDARY" }]);
    strictEqual(primary["healthCheckId"], "shop-switch-id");
    strictEqual(standby["healthCheckId"], undefined);
    ok(primary["setIdentifier"] !== standby["setIdentifier"]);
  });

  it("are aliases without TTL, or CNAMEs of 30 seconds", async () => {
    const alias = only(await made(), "Record", "shop-api-primary").inputs;
    deepStrictEqual([alias["type"], alias["ttl"], alias["records"]], ["A", undefined, undefined]);
    const plain = {
      recordName: "api.example.com",
      primary: { dnsName: "one.example.net" },
      standby: { dnsName: "two.example.net" },
    };
    const resources = await replica({ dns: { ...dns, records: { api: plain } } });
    const cname = only(resources, "Record", "shop-api-standby").inputs;
    deepStrictEqual(
      [cname["type"], cname["ttl"], cname["records"]],
      ["CNAME", 30, ["two.example.net"]],
    );
  });

  it("do not look at 1 target's health: an empty load balancer moves no client by itself", async () => {
    for (const name of ["shop-api-primary", "shop-api-standby"]) {
      const [alias] = only(await made(), "Record", name).inputs["aliases"] as Record<
        string,
        unknown
      >[];
      strictEqual(alias?.["evaluateTargetHealth"], false);
    }
  });
});

describe("The switch of DrReplica", () => {
  it("is 1 health check that probes nothing and follows an alarm of the second region", async () => {
    const resources = await made();
    const { inputs } = only(resources, "HealthCheck");
    strictEqual(inputs["type"], "CLOUDWATCH_METRIC");
    strictEqual(inputs["cloudwatchAlarmRegion"], "us-west-2");
    strictEqual(inputs["cloudwatchAlarmName"], "shop-switch");
    const alarm = only(resources, "MetricAlarm", "shop-switch").inputs;
    strictEqual(alarm["namespace"], "Plinth/DisasterRecovery");
    strictEqual(alarm["metricName"], "ServeFromStandby");
    deepStrictEqual(alarm["dimensions"], { System: "shop" });
    strictEqual(alarm["threshold"], 1);
  });

  it("latches: without new data it keeps its last state, and a primary that recovers gets no client", async () => {
    const resources = await made();
    strictEqual(
      only(resources, "HealthCheck").inputs["insufficientDataHealthStatus"],
      "LastKnownStatus",
    );
    strictEqual(only(resources, "MetricAlarm").inputs["treatMissingData"], "ignore");
  });

  it("follows the metric for `primary`, and is held unhealthy for `standby`, by 2 inputs of 1 resource", async () => {
    const before = await made();
    const after = await replica({ dns, serving: "standby" });
    deepStrictEqual(urns(before), urns(after));
    const differ = before.filter(({ custom, inputs }, index) => {
      return custom && JSON.stringify(inputs) !== JSON.stringify(after[index]?.inputs);
    });
    deepStrictEqual(
      differ.map(({ name }) => name),
      ["shop-switch"],
    );
    const state = (resources: Recorded[]) => {
      const { disabled, invertHealthcheck } = only(resources, "HealthCheck").inputs;
      return { disabled, invertHealthcheck };
    };
    deepStrictEqual(state(before), { disabled: false, invertHealthcheck: false });
    deepStrictEqual(state(after), { disabled: true, invertHealthcheck: true });
  });

  it("is the same one for 2 records: they move together", async () => {
    const records = { api: record1, web: { ...record1, recordName: "web.example.com" } };
    const resources = await replica({ dns: { ...dns, records } });
    strictEqual(checks(resources).length, 1);
    for (const key of ["api", "web"]) {
      const { inputs } = only(resources, "Record", `shop-${key}-primary`);
      strictEqual(inputs["healthCheckId"], "shop-switch-id");
    }
  });
});

describe("The probes of DrReplica", () => {
  it("are 2 of each record, of the places themselves, and move nothing", async () => {
    const resources = await replica({ dns: probed });
    const probes = checks(resources).filter(({ inputs }) => inputs["type"] === "HTTPS");
    deepStrictEqual(
      probes.map(({ inputs }) => inputs["fqdn"]),
      [record1.primary.dnsName, record1.standby.dnsName],
    );
    const used = resources.map(({ inputs }) => inputs["healthCheckId"]).filter((each) => each);
    deepStrictEqual(used, ["shop-switch-id"]);
  });

  it("ask every 30 seconds and count 3 failures", async () => {
    const { inputs } = only(
      await replica({ dns: probed }),
      "HealthCheck",
      "shop-api-primary-probe",
    );
    deepStrictEqual([inputs["requestInterval"], inputs["failureThreshold"]], [30, 3]);
  });

  it("raise alarms in us-east-1 alone, where Route 53 publishes, and none without a topic there", async () => {
    const alarmTopicArns = ["arn:aws:sns:us-east-1:123456789012:alarms"];
    const records = { api: { ...record1, probe: { alarmTopicArns } } };
    const told = await replica({ dns: { ...dns, records } });
    const alarm = only(told, "MetricAlarm", "shop-api-primary-probe");
    strictEqual(alarm.inputs["region"], "us-east-1");
    deepStrictEqual(alarm.inputs["alarmActions"], alarmTopicArns);
    const silent = await replica({ dns: probed });
    strictEqual(silent.filter(({ type }) => type.endsWith("MetricAlarm")).length, 1);
  });
});
