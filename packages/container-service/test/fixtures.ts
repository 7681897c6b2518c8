import { strictEqual } from "node:assert";
import { record, type Recorded, type RecordOptions } from "@plinth/core/testing";
import type * as pulumi from "@pulumi/pulumi";
import {
  ContainerService,
  type ContainerServiceArgs,
  LoadBalancer,
  type LoadBalancerArgs,
} from "../src";

export const clusterArn = "arn:aws:ecs:us-east-1:123456789012:cluster/shop";
export const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
export const keyArn = "arn:aws:kms:us-east-1:123456789012:key/1";
export const secretArn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf";

export const join = {
  listenerArn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/shop/1/2",
  securityGroupId: "sg-lb",
  arnSuffix: "app/shop/1",
  priority: 10,
};

export const service: ContainerServiceArgs = {
  clusterArn,
  containers: [{ name: "api", image: "public.ecr.aws/nginx/nginx:1.29", port: 8080 }],
  network: { vpcId: "vpc-1", subnetIds: ["subnet-a", "subnet-b"] },
};

export const balanced: ContainerServiceArgs = { ...service, loadBalancer: join };

export const balancer: LoadBalancerArgs = {
  vpcId: "vpc-1",
  subnetIds: ["subnet-a", "subnet-b"],
  tls: { certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1" },
};

export function serve(
  args: Partial<ContainerServiceArgs> = {},
  options: RecordOptions = {},
  name = "api",
): Promise<Recorded[]> {
  return record(() => new ContainerService(name, { ...service, ...args }), options);
}

export function balance(
  args: Partial<LoadBalancerArgs> = {},
  options: RecordOptions = {},
  name = "web",
): Promise<Recorded[]> {
  return record(() => new LoadBalancer(name, { ...balancer, ...args }), options);
}

/** The one resource of a type, by the last part of its token. */
export function only(resources: Recorded[], type: string): Recorded {
  const found = all(resources, type);
  strictEqual(found.length, 1, `${found.length} resources are ${type}`);
  return found[0] as Recorded;
}

export function all(resources: Recorded[], type: string): Recorded[] {
  return resources.filter((each) => each.custom && each.type.endsWith(`:${type}`));
}

export function called(resources: Recorded[], type: string, name: string): Recorded {
  const found = all(resources, type).find((each) => each.name === name);
  if (!found) throw new Error(`no ${type} is called ${name}`);
  return found;
}

export interface Definition {
  name: string;
  image: string;
  environment: { name: string; value: string }[];
  secrets: { name: string; valueFrom: string }[];
  [field: string]: unknown;
}

/** The containers of the one task definition. */
export function definitions(resources: Recorded[]): Definition[] {
  const { inputs } = only(resources, "TaskDefinition");
  return JSON.parse(inputs["containerDefinitions"] as string) as Definition[];
}

export interface Statement {
  Sid?: string;
  Action: string[];
  Resource: string | string[];
  Condition?: Record<string, Record<string, unknown>>;
}

/** The statements of a policy that is called so. */
export function statements(resources: Recorded[], name: string): Statement[] {
  const { inputs } = called(resources, "Policy", name);
  return (JSON.parse(inputs["policy"] as string) as { Statement: Statement[] }).Statement;
}

/** What a component's options let see: every child with its own options. */
export async function options(
  build: (opts: pulumi.ComponentResourceOptions) => unknown,
): Promise<Map<string, pulumi.CustomResourceOptions>> {
  const seen = new Map<string, pulumi.CustomResourceOptions>();
  const watch: pulumi.ResourceTransformation = ({ type, name, opts }) => {
    seen.set(`${type.split(":").at(-1)} ${name}`, opts);
    return undefined;
  };
  await record(() => build({ transformations: [watch] }));
  return seen;
}

/** What a service called `api` says when these arguments of it are bad. */
export function refusal(lines: string[]) {
  const count = lines.length === 1 ? "1 bad argument" : `${lines.length} bad arguments`;
  return {
    message: [`ContainerService "api" has ${count}:`, ...lines.map((line) => `  ${line}`)].join(
      "\n",
    ),
  };
}
