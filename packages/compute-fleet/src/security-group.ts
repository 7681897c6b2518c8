import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type Context, sorted } from "./context";
import {
  type EgressConfig,
  egressDefaults,
  type IngressConfig,
  ingressDefaults,
} from "./network-args";

export interface GroupParts {
  vpcId: pulumi.Input<string>;
  egress?: Record<string, EgressConfig>;
  ingress?: Record<string, IngressConfig>;
}

export interface InstanceGroup {
  group: aws.ec2.SecurityGroup;
  rules: pulumi.Resource[];
}

type End = Pick<EgressConfig, "cidrBlock" | "securityGroupId" | "prefixListId">;

/** The far end of a rule, of which AWS takes one. */
function farEnd({ cidrBlock, securityGroupId, prefixListId }: End) {
  if (cidrBlock !== undefined) return { cidrIpv4: cidrBlock };
  if (securityGroupId !== undefined) return { referencedSecurityGroupId: securityGroupId };
  return prefixListId === undefined ? {} : { prefixListId };
}

/** The name, and what every rule has. */
export function ruleOf(context: Context, suffix: string, port: number) {
  const name = `${context.name}-${suffix}`;
  const common = {
    ipProtocol: "tcp",
    fromPort: port,
    toPort: port,
    region: context.region,
    tags: named(name, context.tags),
  };
  return { name, common, child: { parent: context.self } };
}

function egressRules(
  context: Context,
  group: aws.ec2.SecurityGroup,
  [key, each]: [string, EgressConfig],
): pulumi.Resource[] {
  const { description, port, securityGroupId } = each;
  const { admitted } = { ...egressDefaults, ...each };
  const out = ruleOf(context, `to-${key}`, port);
  const rules: pulumi.Resource[] = [
    new aws.vpc.SecurityGroupEgressRule(
      out.name,
      { ...out.common, securityGroupId: group.id, description, ...farEnd(each) },
      out.child,
    ),
  ];
  if (!admitted || securityGroupId === undefined) return rules;
  const into = ruleOf(context, `into-${key}`, port);
  const admission = new aws.vpc.SecurityGroupIngressRule(
    into.name,
    {
      ...into.common,
      securityGroupId,
      description: `From ${context.name}: ${description}`,
      referencedSecurityGroupId: group.id,
    },
    into.child,
  );
  return [...rules, admission];
}

function ingressRule(
  context: Context,
  group: aws.ec2.SecurityGroup,
  [key, each]: [string, IngressConfig],
): pulumi.Resource {
  const { port, description } = { ...ingressDefaults, ...each };
  const { name, common, child } = ruleOf(context, `from-${key}`, port);
  return new aws.vpc.SecurityGroupIngressRule(
    name,
    { ...common, securityGroupId: group.id, description, ...farEnd(each) },
    child,
  );
}

/** The group of the instances: closed but for what is named. */
export function securityGroup(context: Context, parts: GroupParts): InstanceGroup {
  const { name, region, tags, self } = context;
  const group = new aws.ec2.SecurityGroup(
    name,
    // A change of the description would replace the group: it says nothing that can change.
    { vpcId: parts.vpcId, description: "EC2 instances", region, tags: named(name, tags) },
    { parent: self },
  );
  const rules = [
    ...sorted(parts.egress).flatMap((each) => egressRules(context, group, each)),
    ...sorted(parts.ingress).map((each) => ingressRule(context, group, each)),
  ];
  return { group, rules };
}
