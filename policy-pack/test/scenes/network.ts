import { unknown } from "../support";
import { make, type Scene } from "./scene";

const group = make("ec2/securityGroup:SecurityGroup", "group");
const rule = (props: object) =>
  make(
    "vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    "rule",
    { ipProtocol: "tcp", ...props },
    { securityGroupId: ["group"] },
  );
const inline = (ingress: object) =>
  make("ec2/securityGroup:SecurityGroup", "group", { ingress: [{ protocol: "tcp", ...ingress }] });
const on = (port: number, cidrIpv4: unknown) => rule({ fromPort: port, toPort: port, cidrIpv4 });
const everyone = "0.0.0.0/0";
const balancer = make("lb/loadBalancer:LoadBalancer", "edge", {}, { securityGroups: ["group"] });
const alb = { ...balancer, type: "alb/loadBalancer:LoadBalancer" };
const listener = (port: number) =>
  make("lb/listener:Listener", "listener", { port }, { loadBalancerArn: ["edge"] });
const vpc = make("ec2/vpc:Vpc", "vpc");
const subnet = (zone: unknown) =>
  make(
    "ec2/subnet:Subnet",
    `subnet-${String(zone)}`,
    { availabilityZone: zone },
    { vpcId: ["vpc"] },
  );
const nat = (zone: string) =>
  make("ec2/natGateway:NatGateway", `nat-${zone}`, {}, { subnetId: [`subnet-${zone}`] });
const table = make("ec2/routeTable:RouteTable", "table");
const out = make("ec2/route:Route", "out", { natGatewayId: unknown }, { routeTableId: ["table"] });
const endpoint = (service: string) =>
  make(
    "ec2/vpcEndpoint:VpcEndpoint",
    service,
    { serviceName: `com.amazonaws.eu-west-1.${service}` },
    { routeTableIds: ["table"] },
  );

/** Scenes of networks. */
export const network: Scene[] = [
  {
    policy: "net-internet-only-to-balancers",
    good: [
      [group, on(5432, "10.0.0.0/8")],
      [group, balancer, on(443, everyone)],
      [group, alb, on(443, everyone)],
    ],
    bad: [
      ["a group of nothing", [group, on(443, everyone)]],
      ["IPv6", [group, rule({ fromPort: 443, toPort: 443, cidrIpv6: "::/0" })]],
      ["an inline rule", [inline({ fromPort: 443, toPort: 443, cidrBlocks: [everyone] })]],
      ["an unknown address", [group, on(443, unknown)]],
    ],
  },
  {
    policy: "net-plain-http-redirects",
    good: [
      [group, on(443, everyone)],
      [group, on(80, "10.0.0.0/8")],
      [group, balancer, listener(80), on(80, everyone)],
    ],
    bad: [
      ["no load balancer", [group, on(80, everyone)]],
      ["no listener on 80", [group, balancer, listener(443), on(80, everyone)]],
      ["a range of ports", [group, rule({ fromPort: 1, toPort: 1024, cidrIpv4: everyone })]],
      ["an unknown address", [group, on(80, unknown)]],
    ],
  },
  {
    policy: "net-no-wide-ranges",
    good: [
      [group, on(443, "10.0.0.0/8")],
      [group, on(443, "203.0.113.0/24")],
      [group, on(443, everyone)],
      [group, on(443, unknown)],
    ],
    bad: [
      ["/8", [group, on(443, "3.0.0.0/8")]],
      ["/23", [group, on(443, "203.0.112.0/23")]],
      ["an inline rule", [inline({ fromPort: 443, toPort: 443, cidrBlocks: ["52.0.0.0/10"] })]],
    ],
  },
  {
    policy: "net-groups-used",
    good: [[group, { ...balancer, props: { securityGroups: [unknown] } }]],
    bad: [
      ["only its own rules", [group, on(443, everyone)]],
      [
        "the console's name",
        [
          make("ec2/securityGroup:SecurityGroup", "group", { name: "launch-wizard-1" }),
          { ...balancer, props: { securityGroups: [unknown] } },
        ],
      ],
    ],
  },
  {
    policy: "net-nat-per-zone",
    good: [
      [vpc, subnet("a"), subnet("b"), nat("a"), nat("b")],
      [vpc, subnet("a")],
    ],
    bad: [
      ["one for two", [vpc, subnet("a"), subnet("b"), nat("a")]],
      [
        "an unknown zone",
        [
          vpc,
          subnet("a"),
          make("ec2/subnet:Subnet", "c", { availabilityZone: unknown }, { vpcId: ["vpc"] }),
          nat("a"),
        ],
      ],
    ],
  },
  {
    policy: "net-gateway-endpoints",
    good: [[table, out, endpoint("s3"), endpoint("dynamodb")], [table]],
    bad: [
      ["none", [table, out]],
      ["one", [table, out, endpoint("s3")]],
    ],
  },
];
