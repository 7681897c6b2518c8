import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { idleArguments, type PackageSchema } from "@plinth/core/testing";
import { Network, type NetworkArgs } from "../src";
import { twoZones, zones } from "./support";

const file = join(__dirname, "../schema.json");
const schema = JSON.parse(readFileSync(file, "utf8")) as PackageSchema;
const base: NetworkArgs = { availabilityZones: twoZones };
const [a = ""] = twoZones;
const off = { natGateways: { mode: "none" } };
const endpoint = { interfaceEndpoints: [{ service: "logs" }] };

const tier = (name: string, block: string) => ({
  [`${name}Tier.enabled`]: { value: false, given: off },
  [`${name}Tier.cidrMask`]: { value: 26 },
  [`${name}Tier.cidrBlocks`]: { value: { [a]: block } },
  [`${name}Tier.tags`]: { value: { Tier: name } },
});

describe("Network: arguments", () => {
  it("each change the plan or are refused", async () => {
    const idle = await idleArguments<NetworkArgs>(schema, {
      token: "network:index:Network",
      build: (args) => new Network("net", args),
      base,
      samples: {
        availabilityZones: { value: zones },
        cidrBlock: { value: "10.1.0.0/16" },
        reservedZoneSlots: { value: 4 },
        ...tier("public", "10.0.1.0/24"),
        ...tier("app", "10.0.240.0/20"),
        ...tier("data", "10.0.65.0/24"),
        "natGateways.mode": { value: "regional" },
        "natGateways.zone": { value: "us-east-1b" },
        "natGateways.elasticIpAllocationIds": { value: { [a]: "eipalloc-1" } },
        "ipv6.enabled": { value: true },
        "ipv6.assignAddressesInAppTier": { value: true, given: { ipv6: { enabled: true } } },
        dnsHostnames: { value: false },
        dnsSupport: { value: false, given: { dnsHostnames: false } },
        gatewayEndpoints: { value: ["s3"] },
        gatewayEndpointPolicies: { value: { s3: "{}" } },
        "interfaceEndpoints[].service": { value: "ecr.api", given: endpoint },
        "interfaceEndpoints[].privateDnsEnabled": { value: false, given: endpoint },
        "interfaceEndpoints[].policy": { value: "{}", given: endpoint },
        "interfaceEndpoints[].availabilityZones": { value: [a], given: endpoint },
        "flowLogs.enabled": { value: false },
        "flowLogs.destinationType": { value: "s3" },
        "flowLogs.destinationArn": {
          value: "arn:aws:s3:::other",
          given: { flowLogs: { destinationType: "s3", destinationArn: "arn:aws:s3:::one" } },
        },
        "flowLogs.trafficType": { value: "REJECT" },
        "flowLogs.retentionInDays": { value: 30 },
        "flowLogs.kmsKeyArn": { value: "arn:aws:kms:us-east-1:123456789012:key/1" },
        "flowLogs.customerManagedKey": { value: false },
        "flowLogs.maxAggregationInterval": { value: 60 },
        restrictDefaultSecurityGroup: { value: false },
        databaseSubnetGroup: { value: false },
        tags: { value: { Team: "core" } },
        region: { value: "us-east-1" },
        protect: { value: false },
      },
    });
    deepStrictEqual(idle, []);
  });
});
