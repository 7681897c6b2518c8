import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import { PostgresCluster, type PostgresClusterArgs } from "../src";

export const token = "postgres-cluster:index:PostgresCluster";
export const Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
export const Cluster = "aws:rds/cluster:Cluster";
export const ClusterGroup = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
export const ClusterInstance = "aws:rds/clusterInstance:ClusterInstance";
export const Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
export const Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
export const Instance = "aws:rds/instance:Instance";
export const LogGroup = "aws:cloudwatch/logGroup:LogGroup";
export const ParameterGroup = "aws:rds/parameterGroup:ParameterGroup";
export const Proxy = "aws:rds/proxy:Proxy";
export const RandomId = "random:index/randomId:RandomId";
export const Replication =
  "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
export const Role = "aws:iam/role:Role";
export const RolePolicy = "aws:iam/rolePolicy:RolePolicy";
export const Secret = "aws:secretsmanager/secret:Secret";
export const SecretVersion = "aws:secretsmanager/secretVersion:SecretVersion";
export const SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
export const SubnetGroup = "aws:rds/subnetGroup:SubnetGroup";

export const key = "arn:aws:kms:us-east-1:123456789012:key/1";
export const topic = "arn:aws:sns:us-east-1:123456789012:alerts";

export const base: PostgresClusterArgs = {
  engineVersion: "16",
  network: { vpcId: "vpc-1", subnetIds: ["subnet-a", "subnet-b"] },
};
export const aurora: PostgresClusterArgs = { ...base, engine: "aurora-postgresql" };
export const serverless: PostgresClusterArgs = {
  ...aurora,
  serverlessV2: { minCapacity: 0.5, maxCapacity: 8 },
};
/** Everything that can be switched on with RDS, or with Aurora. */
export const fullRds: PostgresClusterArgs = {
  ...base,
  network: { ...base.network, allowedSecurityGroupIds: { app: "sg-1" }, allowAllOutbound: true },
  readReplicas: [{ name: "a" }, { name: "b" }],
  backup: { replication: { region: "us-west-2", kmsKeyId: key } },
  alarms: { topicArns: [topic] },
  proxy: {},
};
export const fullAurora: PostgresClusterArgs = {
  ...fullRds,
  engine: "aurora-postgresql",
  backup: {},
};

/** Every child of a database called `db`. */
export async function plan(
  args: Partial<PostgresClusterArgs> = {},
  options: RecordOptions = {},
  name = "db",
): Promise<Recorded[]> {
  const all = await record(() => new PostgresCluster(name, { ...base, ...args }), options);
  return all.filter((each) => each.custom);
}

export function ofType(resources: Recorded[], type: string): Recorded[] {
  return resources.filter((each) => each.type === type);
}

/** The resource of that type, by its logical name; fails when there is none. */
export function one(resources: Recorded[], type: string, name = "db"): Recorded {
  const found = ofType(resources, type).find((each) => each.name === name);
  if (!found) throw new Error(`There is no ${type} called ${name}`);
  return found;
}

/** `type name` of each resource, which with the component's name makes its URN. */
export function names(resources: Recorded[]): string[] {
  return resources.map(({ type, name }) => `${type} ${name}`);
}

/** The message of the refusal; fails when there is none. */
export async function refusal(args: Partial<PostgresClusterArgs>, name = "db"): Promise<string> {
  try {
    await plan(args, {}, name);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("Nothing was refused");
}
