import {
  arn,
  autoNamed,
  managedPolicyArn,
  named,
  policyDocument,
  trustService,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { SessionLogs } from "./bastion-sessions";
import type { BastionContext } from "./bastion-settings";

/** The instance's role and profile, and what must be there before it can register. */
export interface BastionRole {
  role: aws.iam.Role;
  profile: aws.iam.InstanceProfile;
  policies: pulumi.Resource[];
}

function sessionPolicy(
  { name, place, child }: BastionContext,
  role: aws.iam.Role,
  { group }: SessionLogs,
  kmsKeyArn: pulumi.Input<string>,
): aws.iam.RolePolicy {
  const { region, accountId } = place;
  const logGroups = { service: "logs", region, accountId, resource: "log-group:*" };
  const policy = policyDocument([
    {
      sid: "WriteSessions",
      actions: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
      resources: pulumi.interpolate`${group.arn}:*`,
    },
    {
      // The agent looks whether the group is encrypted, and AWS lets that be asked of all groups only.
      sid: "FindLogGroup",
      actions: ["logs:DescribeLogGroups"],
      resources: arn(place, logGroups),
    },
    { sid: "ReadSessionKey", actions: ["kms:Decrypt"], resources: kmsKeyArn },
  ]);
  return new aws.iam.RolePolicy(`${name}-sessions`, { role: role.id, policy }, child);
}

/** A role that Systems Manager can talk to, and that nothing else is granted. */
export function createBastionRole(
  context: BastionContext,
  sessions: SessionLogs | undefined,
  kmsKeyArn: pulumi.Input<string>,
): BastionRole {
  const { name, a, place, child } = context;
  const role = new aws.iam.Role(
    autoNamed(name, 64),
    {
      assumeRolePolicy: trustService("ec2.amazonaws.com"),
      description: `Bastion ${name}`,
      tags: named(name, a.tags),
    },
    child,
  );
  const core = new aws.iam.RolePolicyAttachment(
    `${name}-ssm`,
    { role: role.name, policyArn: managedPolicyArn(place, "AmazonSSMManagedInstanceCore") },
    child,
  );
  const own = sessions ? [sessionPolicy(context, role, sessions, kmsKeyArn)] : [];
  const profile = new aws.iam.InstanceProfile(
    autoNamed(name, 128),
    { role: role.name, tags: named(name, a.tags) },
    child,
  );
  return { role, profile, policies: [core, ...own] };
}
