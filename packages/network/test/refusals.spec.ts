import { strictEqual } from "node:assert";
import type { NetworkArgs } from "../src";
import { refusal } from "./support";

interface Refusal {
  says: string;
  args: Partial<NetworkArgs>;
  lines: string[];
  name?: string;
}

const a = "us-east-1a";
const b = "us-east-1b";

const refusals: Refusal[] = [
  {
    says: "1 zone",
    args: { availabilityZones: [a] },
    lines: ["availabilityZones: got 1, allowed 2 to 6 zones. Name zones of the region."],
  },
  {
    says: "7 zones",
    args: { availabilityZones: [..."abcdefg"].map((letter) => `us-east-1${letter}`) },
    lines: ["availabilityZones: got 7, allowed 2 to 6 zones. Name zones of the region."],
  },
  {
    says: "a zone named twice",
    args: { availabilityZones: [a, b, a] },
    lines: ['availabilityZones: got "us-east-1a", allowed each value once. Name each zone once.'],
  },
  {
    says: "zones of 2 regions",
    args: { availabilityZones: [a, "us-west-2b"] },
    lines: [
      'availabilityZones: got "us-west-2b", allowed zones of us-east-1. One network is in one region: make a second one.',
    ],
  },
  {
    says: "zones of another region than its own",
    args: { region: "us-west-2" },
    lines: [
      'availabilityZones: got "us-east-1a", allowed zones of us-west-2. One network is in one region: make a second one.',
      'availabilityZones: got "us-east-1b", allowed zones of us-west-2. One network is in one region: make a second one.',
    ],
  },
  {
    says: "a fifth letter with 4 slots",
    args: { availabilityZones: [a, "us-east-1e"], reservedZoneSlots: 4 },
    lines: [
      'availabilityZones: got "us-east-1e", allowed zones a to d with 4 slots. Set reservedZoneSlots: 8; a running network\'s planned subnets are replaced by that.',
    ],
  },
  {
    says: "6 slots",
    args: { reservedZoneSlots: 6 },
    lines: ["reservedZoneSlots: got 6, allowed 4, 8. 4 suits a /24 with zones a to d."],
  },
  {
    says: "host bits in the VPC's block",
    args: { cidrBlock: "10.0.0.1/16" },
    lines: [
      'cidrBlock: got "10.0.0.1/16", allowed an IPv4 block of /16 to /28 whose address is its first, as 10.0.0.0/16. Write its first address, and a length that AWS takes.',
    ],
  },
  {
    says: "a /15 for the VPC",
    args: { cidrBlock: "10.0.0.0/15" },
    lines: [
      'cidrBlock: got "10.0.0.0/15", allowed an IPv4 block of /16 to /28 whose address is its first, as 10.0.0.0/16. Write its first address, and a length that AWS takes.',
    ],
  },
  {
    says: "public addresses",
    args: { cidrBlock: "52.0.0.0/16" },
    lines: [
      'cidrBlock: got "52.0.0.0/16", allowed private blocks (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10, 198.18.0.0/15). A public block cuts the VPC off from the hosts that own it.',
    ],
  },
  {
    says: "a /24 with 8 slots",
    args: { cidrBlock: "10.0.0.0/24" },
    lines: [
      "publicTier.cidrBlocks: got {}, allowed a block for every zone when cidrBlock is 10.0.0.0/24 with 8 slots. A zone's slot would be a /29: widen cidrBlock, or reserve 4 slots.",
      "dataTier.cidrBlocks: got {}, allowed a block for every zone when cidrBlock is 10.0.0.0/24 with 8 slots. A zone's slot would be a /29: widen cidrBlock, or reserve 4 slots.",
    ],
  },
  {
    says: "a subnet larger than its slot, and one smaller than /28",
    args: { publicTier: { cidrMask: 20 }, dataTier: { cidrMask: 29 } },
    lines: [
      "publicTier.cidrMask: got 20, allowed 21 to 28 bits. A zone's slot in the public tier is a /21: widen cidrBlock, or set cidrBlocks.",
      "dataTier.cidrMask: got 29, allowed 21 to 28 bits. A zone's slot in the data tier is a /21: widen cidrBlock, or set cidrBlocks.",
    ],
  },
  {
    says: "explicit blocks with host bits, outside the VPC, too small, or of an unknown zone",
    args: {
      publicTier: { cidrBlocks: { [a]: "10.0.0.1/24" } },
      appTier: { cidrBlocks: { [a]: "10.9.0.0/24" } },
      dataTier: { cidrBlocks: { [a]: "10.0.64.0/29", "us-east-1f": "10.0.65.0/24" } },
    },
    lines: [
      'publicTier.cidrBlocks["us-east-1a"]: got "10.0.0.1/24", allowed an IPv4 block whose address is its first, as 10.0.4.0/24. Clear the host bits and leading zeros.',
      'appTier.cidrBlocks["us-east-1a"]: got "10.9.0.0/24", allowed blocks inside 10.0.0.0/16. Move it, or widen cidrBlock.',
      'dataTier.cidrBlocks["us-east-1a"]: got "10.0.64.0/29", allowed /16 to /28. AWS makes no other subnets.',
      'dataTier.cidrBlocks: got "us-east-1f", allowed zones in availabilityZones. Add the zone there or drop its block.',
    ],
  },
  {
    says: "an explicit block on a planned one",
    args: { dataTier: { cidrBlocks: { [a]: "10.0.144.0/24" } } },
    lines: [
      'dataTier.cidrBlocks: got "10.0.144.0/24", allowed blocks that share no address with 10.0.144.0/20. That is the app tier in us-east-1b; this is the data tier in us-east-1a.',
    ],
  },
  {
    says: "NAT gateways without an app tier, and without a public tier",
    args: { appTier: { enabled: false }, publicTier: { enabled: false } },
    lines: [
      'natGateways.mode: got "single", allowed none without an app tier. Set natGateways.mode: none.',
      'natGateways.mode: got "single", allowed none or regional without a public tier. Set natGateways.mode: none, or regional.',
    ],
  },
  {
    says: "a zone for a gateway of every zone",
    args: { natGateways: { mode: "one-per-az", zone: a } },
    lines: [
      'natGateways.zone: got "us-east-1a", allowed nothing in mode one-per-az. Leave it out.',
    ],
  },
  {
    says: "a gateway in a zone that the network is not in",
    args: { natGateways: { zone: "us-east-1d" } },
    lines: [
      'natGateways.zone: got "us-east-1d", allowed "us-east-1a", "us-east-1b". Name one of the network\'s zones.',
    ],
  },
  {
    says: "1 Elastic IP for 2 gateways",
    args: {
      natGateways: { mode: "one-per-az", elasticIpAllocationIds: { [a]: "eipalloc-1" } },
    },
    lines: [
      'natGateways.elasticIpAllocationIds: got ["us-east-1a"], allowed one for each of us-east-1a, us-east-1b. Key them by zone name, or leave them out for new ones.',
    ],
  },
  {
    says: "Elastic IPs without a gateway",
    args: { natGateways: { mode: "none", elasticIpAllocationIds: { [a]: "eipalloc-1" } } },
    lines: [
      'natGateways.elasticIpAllocationIds: got ["us-east-1a"], allowed nothing in mode none. Key them by zone name, or leave them out for new ones.',
    ],
  },
  {
    says: "DNS names without DNS",
    args: { dnsSupport: false },
    lines: ["dnsHostnames: got true, allowed false without dnsSupport. Turn both off."],
  },
  {
    says: "IPv6 addresses without IPv6",
    args: { ipv6: { assignAddressesInAppTier: true } },
    lines: [
      "ipv6.assignAddressesInAppTier: got true, allowed false without ipv6.enabled and an app tier. Turn IPv6 on.",
    ],
  },
  {
    says: "a database subnet group without a data tier",
    args: { databaseSubnetGroup: true, dataTier: { enabled: false } },
    lines: ["databaseSubnetGroup: got true, allowed false without a data tier. Enable dataTier."],
  },
  {
    says: "a name with capitals for RDS",
    name: "Net",
    args: {},
    lines: [
      'name: got "Net", allowed lower-case letters, digits, hyphens, underscores and dots. RDS names its subnet group after the component: rename it, or set databaseSubnetGroup: false.',
    ],
  },
  {
    says: "a gateway endpoint for anything but S3 and DynamoDB, and a policy without an endpoint",
    args: { gatewayEndpoints: ["sqs"], gatewayEndpointPolicies: { s3: "{}" } },
    lines: [
      'gatewayEndpoints: got "sqs", allowed "s3", "dynamodb". Use interfaceEndpoints for other services.',
      'gatewayEndpointPolicies: got "s3", allowed "sqs". Key policies by service.',
    ],
  },
  {
    says: "interface endpoints named twice, misspelt, in no zone or in another's",
    args: {
      interfaceEndpoints: [
        { service: "logs" },
        { service: "logs", availabilityZones: [] },
        { service: "ECR API", availabilityZones: [a, a, "us-east-1f"] },
      ],
    },
    lines: [
      'interfaceEndpoints: got "logs", allowed each value once. Name each service once.',
      "interfaceEndpoints[1].availabilityZones: got [], allowed 1 zone or more. Leave it out for all.",
      'interfaceEndpoints[2].service: got "ECR API", allowed lower-case letters, digits, dots and hyphens, as ecr.api. See aws ec2 describe-vpc-endpoint-services.',
      'interfaceEndpoints[2].availabilityZones: got "us-east-1f", allowed "us-east-1a", "us-east-1b". Name zones of the network.',
      'interfaceEndpoints[2].availabilityZones: got "us-east-1a", allowed each value once. Name each zone once.',
    ],
  },
  {
    says: "interface endpoints without a tier to stand in",
    args: {
      appTier: { enabled: false },
      dataTier: { enabled: false },
      natGateways: { mode: "none" },
      interfaceEndpoints: [{ service: "logs" }],
    },
    lines: [
      'interfaceEndpoints: got ["logs"], allowed none without an app or data tier. Enable one: endpoints stand in its subnets.',
    ],
  },
  {
    says: "private names of endpoints without DNS names",
    args: { dnsHostnames: false, interfaceEndpoints: [{ service: "logs" }] },
    lines: [
      'interfaceEndpoints: got ["logs"], allowed privateDnsEnabled: false without dnsHostnames and dnsSupport. Turn both on.',
    ],
  },
  {
    says: "flow logs to S3 without a bucket, with settings of a log group",
    args: {
      flowLogs: {
        destinationType: "s3",
        retentionInDays: 30,
        kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/1",
        customerManagedKey: true,
      },
    },
    lines: [
      "flowLogs.destinationArn: got nothing, allowed the ARN of a bucket. Set it with destinationType: s3 and only then.",
      "flowLogs.retentionInDays: got 30, allowed nothing with s3. The bucket's own lifecycle and encryption decide.",
      'flowLogs.kmsKeyArn: got "arn:aws:kms:us-east-1:123456789012:key/1", allowed nothing with s3. The bucket\'s own lifecycle and encryption decide.',
      "flowLogs.customerManagedKey: got true, allowed nothing with s3. The bucket's own lifecycle and encryption decide.",
    ],
  },
  {
    says: "a bucket for CloudWatch Logs, 45 days and 300 seconds",
    args: {
      flowLogs: {
        destinationArn: "arn:aws:s3:::records",
        retentionInDays: 45,
        maxAggregationInterval: 300,
      },
    },
    lines: [
      "flowLogs.retentionInDays: got 45, allowed 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653. Take the next longer one.",
      "flowLogs.maxAggregationInterval: got 300, allowed 60, 600. AWS has no other.",
      'flowLogs.destinationArn: got "arn:aws:s3:::records", allowed nothing with cloud-watch-logs. Set it with destinationType: s3 and only then.',
    ],
  },
  {
    says: "a key beside the wish for none",
    args: {
      flowLogs: {
        kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/1",
        customerManagedKey: false,
      },
    },
    lines: [
      "flowLogs.customerManagedKey: got false, allowed true or nothing beside kmsKeyArn. Leave one of the two out.",
    ],
  },
  {
    says: "choices that a caller without types misspells",
    args: JSON.parse(
      '{"natGateways":{"mode":"double"},"flowLogs":{"destinationType":"kafka","trafficType":"all"}}',
    ) as Partial<NetworkArgs>,
    lines: [
      'natGateways.mode: got "double", allowed "none", "single", "one-per-az", "regional". See NatGatewayMode.',
      'flowLogs.destinationType: got "kafka", allowed "cloud-watch-logs", "s3". See FlowLogDestination.',
      'flowLogs.trafficType: got "all", allowed "ALL", "ACCEPT", "REJECT". See FlowLogTraffic.',
    ],
  },
];

describe("Network: refusals", () => {
  for (const { says, args, lines, name = "net" } of refusals) {
    it(`refuses ${says}`, async () => {
      const count = lines.length === 1 ? "1 bad argument" : `${lines.length} bad arguments`;
      const expected = [`Network "${name}" has ${count}:`, ...lines.map((each) => `  ${each}`)];
      strictEqual(await refusal(args, name), expected.join("\n"));
    });
  }
});
