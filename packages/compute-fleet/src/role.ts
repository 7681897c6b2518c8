import {
  autoNamed,
  managedPolicyArn,
  named,
  policyDocument,
  type PolicyStatement,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type Agent, agentNamespace } from "./agent";
import { type Context, dnsSuffix, sorted } from "./context";
import type { InstanceRoleConfig } from "./role-args";

const longestRole = 64;
const longestPolicy = 128;

export interface RoleParts {
  suffix: string;
  description: string;
  trust: pulumi.Input<string>;
  statements: PolicyStatement[];
  /** Policies of others, by name. */
  policyArns?: Record<string, pulumi.Input<string>>;
  boundary: pulumi.Input<string> | undefined;
}

export interface RoleAndPolicies {
  role: aws.iam.Role;
  /** Whoever uses the role waits for them: without them it can do nothing. */
  attachments: pulumi.Resource[];
}

/** A policy of the component's own, on a role. */
export function attachPolicy(
  context: Context,
  role: aws.iam.Role,
  { suffix, description, statements }: Pick<RoleParts, "suffix" | "description" | "statements">,
): pulumi.Resource {
  const child = { parent: context.self };
  const name = autoNamed(`${context.name}-${suffix}`, longestPolicy);
  const policy = new aws.iam.Policy(
    name,
    { description, policy: policyDocument(statements), tags: named(name, context.tags) },
    child,
  );
  return new aws.iam.RolePolicyAttachment(
    `${context.name}-${suffix}`,
    { role: role.name, policyArn: policy.arn },
    child,
  );
}

/** A role with its policies as resources of their own. */
export function roleWith(context: Context, parts: RoleParts): RoleAndPolicies {
  const child = { parent: context.self };
  const name = autoNamed(`${context.name}-${parts.suffix}`, longestRole);
  const role = new aws.iam.Role(
    name,
    {
      description: parts.description,
      assumeRolePolicy: parts.trust,
      ...(parts.boundary !== undefined && { permissionsBoundary: parts.boundary }),
      tags: named(name, context.tags),
    },
    child,
  );
  const others = sorted(parts.policyArns).map(
    ([key, policyArn]) =>
      new aws.iam.RolePolicyAttachment(
        `${context.name}-${parts.suffix}-${key}`,
        { role: role.name, policyArn },
        child,
      ),
  );
  return { role, attachments: [...others, attachPolicy(context, role, parts)] };
}

/** What the agent needs of AWS's CloudWatchAgentServerPolicy, on these resources only. It makes no log group. */
function agentUse({ parameter, logGroups }: Agent): PolicyStatement[] {
  const groups = sorted(logGroups).map(([, group]) => pulumi.interpolate`${group.arn}:*`);
  const writing: PolicyStatement = {
    sid: "AgentLogs",
    actions: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
    resources: groups,
  };
  return [
    {
      sid: "AgentMetrics",
      actions: ["cloudwatch:PutMetricData"],
      // Metrics have no ARN.
      resources: "*",
      conditions: { StringEquals: { "cloudwatch:namespace": agentNamespace } },
    },
    // Neither does EC2 know a resource of these: the agent asks which group its instance is in.
    { sid: "AgentTags", actions: ["ec2:DescribeTags", "ec2:DescribeVolumes"], resources: "*" },
    { sid: "AgentConfiguration", actions: ["ssm:GetParameter"], resources: parameter.arn },
    ...(groups.length > 0 ? [writing] : []),
  ];
}

function secretsUse(context: Context, given: InstanceRoleConfig): PolicyStatement[] {
  const secrets = sorted(given.secretArns).map(([, each]) => each);
  const keys = given.secretKmsKeyArns ?? [];
  const via = context.place.region.apply((code) => `secretsmanager.${code}.amazonaws.com`);
  const read = { sid: "Secrets", actions: ["secretsmanager:GetSecretValue"], resources: secrets };
  const decrypt = {
    sid: "DecryptSecrets",
    actions: ["kms:Decrypt"],
    resources: keys,
    conditions: { StringEquals: { "kms:ViaService": via } },
  };
  return [...(secrets.length > 0 ? [read] : []), ...(keys.length > 0 ? [decrypt] : [])];
}

export interface InstanceRole extends RoleAndPolicies {
  profile: aws.iam.InstanceProfile;
}

/** The role of the instances, and the profile that hands it to them. */
export function instanceRole(
  context: Context,
  given: InstanceRoleConfig,
  agent: Agent,
): InstanceRole {
  const service = pulumi.interpolate`ec2.${dnsSuffix(context.place)}`;
  const made = roleWith(context, {
    suffix: "instance",
    description: `What the instances of ${context.name} may do`,
    trust: policyDocument([{ principals: { Service: service }, actions: ["sts:AssumeRole"] }]),
    statements: [
      ...agentUse(agent),
      ...secretsUse(context, given),
      ...(given.permissions ?? []).map(({ actions, resources, conditions }) => ({
        actions,
        resources,
        ...(conditions && { conditions }),
      })),
    ],
    policyArns: {
      ...given.policyArns,
      ssm: managedPolicyArn(context.place, "AmazonSSMManagedInstanceCore"),
    },
    boundary: given.permissionsBoundaryArn,
  });
  const name = autoNamed(context.name, longestPolicy);
  const profile = new aws.iam.InstanceProfile(
    name,
    { role: made.role.name, tags: named(name, context.tags) },
    { parent: context.self },
  );
  return { ...made, profile };
}
