import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import * as pulumi from "@pulumi/pulumi";
import { RedisCache, type RedisCacheArgs } from "../src";

export const token = "redis-cache:index:RedisCache";
export const Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
export const Group = "aws:elasticache/replicationGroup:ReplicationGroup";
export const Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
export const Key = "aws:kms/key:Key";
export const LogGroup = "aws:cloudwatch/logGroup:LogGroup";
export const ParameterGroup = "aws:elasticache/parameterGroup:ParameterGroup";
export const Password = "random:index/randomPassword:RandomPassword";
export const RandomId = "random:index/randomId:RandomId";
export const Secret = "aws:secretsmanager/secret:Secret";
export const SecretVersion = "aws:secretsmanager/secretVersion:SecretVersion";
export const SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
export const SubnetGroup = "aws:elasticache/subnetGroup:SubnetGroup";
export const User = "aws:elasticache/user:User";
export const UserGroup = "aws:elasticache/userGroup:UserGroup";

export const key = "arn:aws:kms:us-east-1:123456789012:key/1";
export const topic = "arn:aws:sns:us-east-1:123456789012:alerts";

export type Args = Partial<RedisCacheArgs>;

export const base: RedisCacheArgs = {
  description: "Sessions",
  engineVersion: "8.1",
  nodeType: "cache.m7g.large",
  network: { vpcId: "vpc-1", subnetIds: ["subnet-a", "subnet-b"] },
  users: { api: {} },
};
export const byToken: Args = { access: "token", users: {} };
export const clustered: Args = { shards: 3, replicas: 2 };
/** Everything that can be switched on. */
export const full: Args = {
  network: { ...base.network, allowedSecurityGroupIds: { api: "sg-1", jobs: "sg-2" } },
  users: { api: { passwordVersion: 2 }, jobs: { authentication: "iam" } },
  alarms: { topicArns: [topic] },
};

/** Every child of a cache called `cache`. */
export async function plan(
  args: Args = {},
  options: RecordOptions = {},
  name = "cache",
): Promise<Recorded[]> {
  const all = await record(() => new RedisCache(name, { ...base, ...args }), options);
  return all.filter((each) => each.custom);
}

export function ofType(resources: Recorded[], type: string): Recorded[] {
  return resources.filter((each) => each.type === type);
}

/** The resource of that type, by its logical name; fails when there is none. */
export function one(resources: Recorded[], type: string, name = "cache"): Recorded {
  const found = ofType(resources, type).find((each) => each.name === name);
  if (!found) throw new Error(`There is no ${type} called ${name}`);
  return found;
}

/** Logical names of the resources of a type. */
export function names(resources: Recorded[], type: string): string[] {
  return ofType(resources, type).map((each) => each.name);
}

/** The replication group of those arguments. */
export async function group(args: Args = {}): Promise<Recorded> {
  return one(await plan(args), Group);
}

/** The message of the refusal; fails when there is none. */
export async function refusal(args: Args, name = "cache"): Promise<string> {
  try {
    await plan(args, {}, name);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("Nothing was refused");
}

/** What AWS would answer of the endpoints, which the mocks do not know. */
const endpoints = {
  primaryEndpointAddress: "primary.example",
  readerEndpointAddress: "reader.example",
  configurationEndpointAddress: "config.example",
};

/** Tells of a value once it is known, be it an Output or not. */
function watch(value: unknown, tell: (value: unknown) => void): void {
  (pulumi.output(value) as pulumi.Output<unknown>).apply(tell);
}

/** Values of a property of the children, secrets included, by logical name. */
export async function values(args: Args, type: string, property: string) {
  const seen: Record<string, unknown> = {};
  const look: pulumi.ResourceTransformation = ({ name, type: each, props, opts }) => {
    if (each === type) {
      watch((props as Record<string, unknown>)[property], (value) => (seen[name] = value));
    }
    return each === Group ? { props: { ...(props as object), ...endpoints }, opts } : undefined;
  };
  await record(() => new RedisCache("cache", { ...base, ...args }, { transformations: [look] }));
  return seen;
}

/** The secret of an account, read as a client would. */
export async function secretOf(args: Args, account: string): Promise<Record<string, unknown>> {
  const text = (await values(args, SecretVersion, "secretString"))[`cache-${account}`];
  return JSON.parse(text as string) as Record<string, unknown>;
}

/** Value of an output of the component. */
export async function output<K extends keyof RedisCache>(args: Args, name: K): Promise<unknown> {
  let value: unknown;
  await record(() => {
    const cache = new RedisCache("cache", { ...base, ...args });
    watch(cache[name], (each) => (value = each));
  });
  return value;
}
