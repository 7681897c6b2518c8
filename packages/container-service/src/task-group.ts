import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type Context, sorted } from "./context";
import {
  type EgressConfig,
  egressDefaults,
  networkDefaults,
  type TaskNetworkConfig,
} from "./task-args";

/** The far end of a rule, of which AWS takes one. */
function destination({ cidrBlock, securityGroupId, prefixListId }: EgressConfig) {
  if (cidrBlock !== undefined) return { cidrIpv4: cidrBlock };
  if (securityGroupId !== undefined) return { referencedSecurityGroupId: securityGroupId };
  return prefixListId === undefined ? {} : { prefixListId };
}

/** The other end of a connection, in the group that is connected to. */
function admission(
  context: Context,
  tasks: aws.ec2.SecurityGroup,
  key: string,
  each: EgressConfig,
): pulumi.Resource[] {
  const { admitted, securityGroupId } = { ...egressDefaults, ...each };
  if (!admitted || securityGroupId === undefined) return [];
  const name = `${context.name}-into-${key}`;
  return [
    new aws.vpc.SecurityGroupIngressRule(
      name,
      {
        securityGroupId,
        description: `From ${context.name}: ${each.description}`,
        referencedSecurityGroupId: tasks.id,
        ipProtocol: "tcp",
        fromPort: each.port,
        toPort: each.port,
        region: context.region,
        tags: named(name, context.tags),
      },
      { parent: context.self },
    ),
  ];
}

export interface TaskGroup {
  group: aws.ec2.SecurityGroup;
  rules: pulumi.Resource[];
}

/** Egress to anywhere, which a component's switch asks for. */
export function openEgressRule(
  context: Context,
  group: aws.ec2.SecurityGroup,
): aws.vpc.SecurityGroupEgressRule {
  const name = `${context.name}-to-anywhere`;
  return new aws.vpc.SecurityGroupEgressRule(
    name,
    {
      securityGroupId: group.id,
      description: "Anything to anywhere",
      cidrIpv4: "0.0.0.0/0",
      ipProtocol: "-1",
      region: context.region,
      tags: named(name, context.tags),
    },
    { parent: context.self },
  );
}

/** The group of the tasks, and what they may connect to. */
export function taskGroup(context: Context, network: TaskNetworkConfig): TaskGroup {
  const { name, region } = context;
  const a = { ...networkDefaults, ...network };
  const child = { parent: context.self };
  const group = new aws.ec2.SecurityGroup(
    name,
    // A change of the description would replace the group: it says nothing that can change.
    { vpcId: a.vpcId, description: "Fargate tasks", region, tags: named(name, context.tags) },
    child,
  );
  const rules: pulumi.Resource[] = sorted(a.egress).flatMap(([key, each]) => {
    const ruleName = `${name}-to-${key}`;
    const rule = new aws.vpc.SecurityGroupEgressRule(
      ruleName,
      {
        securityGroupId: group.id,
        description: each.description,
        ...destination(each),
        ipProtocol: "tcp",
        fromPort: each.port,
        toPort: each.port,
        region,
        tags: named(ruleName, context.tags),
      },
      child,
    );
    return [rule, ...admission(context, group, key, each)];
  });
  if (a.openEgress) rules.push(openEgressRule(context, group));
  return { group, rules };
}
