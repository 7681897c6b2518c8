import { has, hasNot } from "../requirements/expect";
import { from, type Requirement } from "../requirements/model";
import { anywhere, both, n, page, prod, staging } from "./shorthand";

function subnet(id: string, tier: string, zone: "a" | "b", cidrBlock: string): Requirement {
  const availabilityZone = `us-east-1${zone}`;
  return {
    id,
    says: `has the ${tier} subnet ${cidrBlock} in ${availabilityZone}`,
    present: both((n, at) => [
      has(at, "ec2/Subnet", `${n}-${tier}-${zone}`, {
        cidrBlock,
        availabilityZone,
        mapPublicIpOnLaunch: false,
        vpcId: from(n),
      }),
    ]),
  };
}

const subnets = [
  subnet("P-014", "public", "a", "10.0.1.0/24"),
  subnet("P-015", "public", "b", "10.0.2.0/24"),
  subnet("P-016", "app", "a", "10.0.10.0/24"),
  subnet("P-017", "app", "b", "10.0.11.0/24"),
  subnet("P-018", "data", "a", "10.0.20.0/24"),
  subnet("P-019", "data", "b", "10.0.21.0/24"),
];

const endpoints = ["ecr-api", "ecr-dkr", "logs", "secretsmanager", "sqs"];

/** B. VPC. */
export const network: Requirement[] = [
  {
    id: "P-012",
    says: "has the VPC 10.0.0.0/16",
    present: both((n, at) => [has(at, "ec2/Vpc", n, { cidrBlock: "10.0.0.0/16" })]),
  },
  {
    id: "P-013",
    says: "has DNS names and DNS support on",
    present: both((n, at) => [
      has(at, "ec2/Vpc", n, { enableDnsHostnames: true, enableDnsSupport: true }),
    ]),
  },
  ...subnets,
  {
    id: "P-020",
    says: "has a NAT gateway with an address of its own in each zone",
    present: ["a", "b"].flatMap((zone) => [
      has(prod, "ec2/NatGateway", `${n}-nat-${zone}`, {
        subnetId: from(`${n}-public-${zone}`),
        allocationId: from(`${n}-nat-${zone}`),
      }),
      has(prod, "ec2/Eip", `${n}-nat-${zone}`, { domain: "vpc" }),
    ]),
  },
  {
    id: "P-021",
    says: "routes public subnets to the internet, each app subnet to the NAT gateway of its zone, data nowhere",
    present: [
      ...both((n, at) => [
        has(at, "ec2/InternetGateway", n, { vpcId: from(n) }),
        has(at, "ec2/Route", `${n}-public`, {
          destinationCidrBlock: anywhere,
          gatewayId: from(n),
          routeTableId: from(`${n}-public`),
        }),
        has(at, "ec2/Route", `${n}-app-a`, {
          destinationCidrBlock: anywhere,
          natGatewayId: from(`${n}-nat-a`),
          routeTableId: from(`${n}-app-a`),
        }),
        ...["public-a", "public-b"].map((each) =>
          has(at, "ec2/RouteTableAssociation", `${n}-${each}`, {
            routeTableId: from(`${n}-public`),
          }),
        ),
        ...["app-a", "app-b"].map((each) =>
          has(at, "ec2/RouteTableAssociation", `${n}-${each}`, {
            routeTableId: from(`${n}-${each}`),
          }),
        ),
        ...["data-a", "data-b"].map((each) =>
          has(at, "ec2/RouteTableAssociation", `${n}-${each}`, {
            routeTableId: from(`${n}-data`),
          }),
        ),
      ]),
      has(prod, "ec2/Route", `${n}-app-b`, { natGatewayId: from(`${n}-nat-b`) }),
    ],
    absent: [
      hasNot(prod, "ec2/Route", `${n}-data`),
      hasNot(staging, "ec2/Route", "epicenter-staging-data"),
    ],
  },
  {
    id: "P-022",
    says: "reaches S3 by a gateway endpoint from app and data subnets",
    present: ["app-a", "app-b", "data"].flatMap((table) =>
      both((n, at) => [
        has(at, "ec2/VpcEndpoint", `${n}-s3`, {
          vpcEndpointType: "Gateway",
          serviceName: "com.amazonaws.us-east-1.s3",
          routeTableIds: from(`${n}-${table}`),
        }),
      ]),
    ),
    departs:
      "A gateway endpoint stands in route tables and in no subnet: those of the app subnets have it beside the data subnets' own.",
  },
  {
    id: "P-023",
    says: "reaches ECR, logs, secrets and queues by interface endpoints in production",
    present: endpoints.map((each) =>
      has(prod, "ec2/VpcEndpoint", `${n}-endpoint-${each}`, {
        vpcEndpointType: "Interface",
        serviceName: `com.amazonaws.us-east-1.${each.replace("-", ".")}`,
        subnetIds: from(`${n}-app-a`),
        privateDnsEnabled: true,
      }),
    ),
    absent: [hasNot(staging, "ec2/VpcEndpoint", "epicenter-staging-endpoint-logs")],
  },
  {
    id: "P-024",
    says: "keeps load balancer and NAT in public, tasks in app, database and cache in data subnets",
    present: both((n, at) => [
      has(at, "lb/LoadBalancer", `${n}-api`, { subnets: from(`${n}-public-a`) }),
      has(at, "ec2/NatGateway", `${n}-nat-a`, { subnetId: from(`${n}-public-a`) }),
      ...["api-service", "worker", "admin"].map((each) =>
        has(at, "ecs/Service", `${n}-${each}`, { networkConfiguration: from(`${n}-app-a`) }),
      ),
      has(at, "rds/SubnetGroup", `${n}-postgres`, { subnetIds: from(`${n}-data-a`) }),
      has(at, "elasticache/SubnetGroup", `${n}-redis`, { subnetIds: from(`${n}-data-b`) }),
    ]),
    departs: "The bastion is in an app subnet: see P-137.",
  },
  {
    id: "P-025",
    says: "keeps 10.1.0.0/16 for the network of the second region",
    documented: page("`10.1.0.0/16` is kept free for its network"),
  },
];
