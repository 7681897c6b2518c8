import type { MockCallArgs, MockResourceArgs } from "@pulumi/pulumi/runtime";

/** What the recorder answers for the data sources that components may call. */
function answers(args: MockCallArgs): Record<string, unknown> | undefined {
  const region = (args.inputs as { region?: string }).region ?? "us-east-1";
  return {
    "aws:index/getPartition:getPartition": { partition: "aws", dnsSuffix: "amazonaws.com" },
    "aws:index/getRegion:getRegion": { region, id: region, name: region },
    "aws:index/getCallerIdentity:getCallerIdentity": { accountId: "123456789012" },
  }[args.token];
}

/**
 * Answers a data source, or stops the test.
 *
 * @throws Error for any other data source: its result belongs in an argument.
 */
export function call(args: MockCallArgs): Record<string, unknown> {
  const answer = answers(args);
  if (answer) return answer;
  const details = `${args.token} has no answer: pass its result in as an argument`;
  // The SDK reads `details`, as of a gRPC error.
  throw Object.assign(new Error(details), { details });
}

/** Outputs that AWS computes and that components compute with in turn. */
export function created(args: MockResourceArgs): { id: string; state: Record<string, unknown> } {
  const id = `${args.name}-id`;
  const service = args.type.split(":")[1]?.split("/")[0] ?? "aws";
  const inputs = args.inputs as Record<string, unknown>;
  const computed = {
    arn: `arn:aws:${service}:us-east-1:123456789012:${args.name}`,
    arnWithoutRevision: `arn:aws:${service}:us-east-1:123456789012:${args.name}`,
    dnsName: `${args.name}.example.amazonaws.com`,
    endpoint: `${args.name}.example.amazonaws.com:5432`,
    hex: "0a1b2c3d",
    name: args.name,
    result: "generated",
    ...(inputs["assignGeneratedIpv6CidrBlock"] === true && {
      ipv6CidrBlock: "2600:1f18:1234:5600::/56",
    }),
  };
  return { id, state: { id, ...computed, ...inputs } };
}
