import {
  autoNamed,
  managedPolicyArn,
  named,
  policyDocument,
  type PolicyStatement,
  trustService,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ComputeContext, NodeGroup } from "./compute-settings";
import { keyAndCacheUse, storageUse } from "./node-permissions";

const longestRole = 64;
const longestPolicy = 128;

export interface NodeRole {
  profile: aws.iam.InstanceProfile;
  /** Nodes wait for them: without them they can do nothing. */
  policies: pulumi.Resource[];
}

function attach(
  { name, tags, child }: ComputeContext,
  role: aws.iam.Role,
  suffix: string,
  statements: PolicyStatement[],
): pulumi.Resource {
  const own = autoNamed(`${name}-${suffix}`, longestPolicy);
  const policy = new aws.iam.Policy(
    own,
    { policy: policyDocument(statements), tags: named(own, tags) },
    child,
  );
  return new aws.iam.RolePolicyAttachment(
    `${name}-${suffix}`,
    { role: role.name, policyArn: policy.arn },
    child,
  );
}

/** The role of a group's nodes, by Session Manager instead of SSH. Query groups only read. */
export function nodeRole(context: ComputeContext, { key, writes }: NodeGroup): NodeRole {
  const { name, a, place, tags, child } = context;
  const own = autoNamed(`${name}-${key}`, longestRole);
  const boundary = a.node.permissionsBoundaryArn;
  const role = new aws.iam.Role(
    own,
    {
      description: `Nodes of Datomic system ${a.systemName}, group ${key}`,
      assumeRolePolicy: trustService("ec2.amazonaws.com"),
      ...(boundary !== undefined && { permissionsBoundary: boundary }),
      tags: named(own, tags),
    },
    child,
  );
  const ssm = new aws.iam.RolePolicyAttachment(
    `${name}-${key}-ssm`,
    { role: role.name, policyArn: managedPolicyArn(place, "AmazonSSMManagedInstanceCore") },
    child,
  );
  const profile = new aws.iam.InstanceProfile(
    autoNamed(`${name}-${key}`, longestPolicy),
    { role: role.name, tags: named(own, tags) },
    child,
  );
  // Apart, since ids of key and file system are not known at preview: the rest can be read there.
  const policies = [
    ssm,
    attach(context, role, `${key}-storage`, storageUse(context, writes)),
    attach(context, role, `${key}-key`, keyAndCacheUse(context, writes)),
  ];
  return { profile, policies };
}
