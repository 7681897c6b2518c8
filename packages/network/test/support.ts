import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { Network, type NetworkArgs } from "../src";

export const zones = ["us-east-1a", "us-east-1b", "us-east-1c"];
export const twoZones = zones.slice(0, 2);

export const Eip = "aws:ec2/eip:Eip";
export const FlowLog = "aws:ec2/flowLog:FlowLog";
export const NatGateway = "aws:ec2/natGateway:NatGateway";
export const Route = "aws:ec2/route:Route";
export const RouteTable = "aws:ec2/routeTable:RouteTable";
export const SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
export const Subnet = "aws:ec2/subnet:Subnet";
export const Vpc = "aws:ec2/vpc:Vpc";
export const VpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";

/** Every child of a network called `net` over two zones, unless told otherwise. */
export async function plan(
  args: Partial<NetworkArgs> = {},
  options: RecordOptions = {},
  name = "net",
): Promise<Recorded[]> {
  const all = await record(
    () => new Network(name, { availabilityZones: twoZones, ...args }),
    options,
  );
  return all.filter((each) => each.custom);
}

export function ofType(resources: Recorded[], type: string): Recorded[] {
  return resources.filter((each) => each.type === type);
}

/** Inputs by logical name. */
export function inputsOf(
  resources: Recorded[],
  type: string,
): Record<string, Record<string, unknown>> {
  return Object.fromEntries(ofType(resources, type).map(({ name, inputs }) => [name, inputs]));
}

/** One input by logical name. */
export function input(resources: Recorded[], type: string, field: string): Record<string, unknown> {
  return Object.fromEntries(
    ofType(resources, type).map(({ name, inputs }) => [name, inputs[field]]),
  );
}

/** `type name` of each resource, which with the component's name makes its URN. */
export function names(resources: Recorded[]): string[] {
  return resources.map(({ type, name }) => `${type} ${name}`);
}

/** Default routes as `name: destination > target`. */
export function routes(resources: Recorded[]): string[] {
  return ofType(resources, Route).map(({ name, inputs }) => {
    const to = inputs["destinationCidrBlock"] ?? inputs["destinationIpv6CidrBlock"];
    const target = ["gatewayId", "natGatewayId", "egressOnlyGatewayId"].find((key) => inputs[key]);
    return `${name} (${String(inputs["routeTableId"])}): ${String(to)} > ${target} ${String(inputs[target ?? ""])}`;
  });
}

/** The message of the refusal; fails when the arguments are taken. */
export async function refusal(args: Partial<NetworkArgs>, name = "net"): Promise<string> {
  try {
    await plan(args, {}, name);
  } catch (error) {
    if (error instanceof pulumi.ResourceError) return error.message;
    throw error;
  }
  throw new Error("the arguments are taken");
}

/** The component's outputs, once known. */
export async function outputs(args: Partial<NetworkArgs> = {}): Promise<Record<string, unknown>> {
  const built: Network[] = [];
  await record(() => built.push(new Network("net", { availabilityZones: twoZones, ...args })));
  const known: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(built[0] ?? {})) {
    if (pulumi.Output.isInstance(value) && key !== "urn") {
      known[key] = await new Promise((resolve) => value.apply(resolve));
    }
  }
  return known;
}

/** Runs a network in a partition, and keeps what it asks of AWS and what it registers. */
export async function inPartition(partition: string, args: NetworkArgs) {
  const calls: { token: string; inputs: Record<string, unknown> }[] = [];
  const resources: { type: string; inputs: Record<string, unknown> }[] = [];
  const region = args.availabilityZones[0]?.slice(0, -1);
  await pulumi.runtime.setMocks({
    call({ token, inputs }) {
      calls.push({ token, inputs: inputs as Record<string, unknown> });
      return { partition, region, accountId: "123456789012" };
    },
    newResource({ type, name, inputs }) {
      resources.push({ type, inputs: inputs as Record<string, unknown> });
      const arn = `arn:${partition}:service:${region}:123456789012:${name}`;
      const computed = { arn, ipv6CidrBlock: "2600:1f18:1234:5600::/56" };
      return { id: `${name}-id`, state: { ...computed, ...(inputs as object) } };
    },
  });
  new Network("net", args);
  await pulumi.runtime.disconnect();
  return { calls, resources };
}
