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
import type { Context } from "./context";
import { type ResolvedFunction, sorted } from "./resolve";

const longestRoleName = 64;

/** A role, and what must stand before somebody assumes it. */
export interface RoleParts {
  role: aws.iam.Role;
  policies: pulumi.Resource[];
}

/** A role for one service, with one inline policy per subject that has statements. */
export function makeRole(
  { args, child }: Context,
  own: string,
  trust: pulumi.Input<string>,
  description: string,
  subjects: Record<string, PolicyStatement[]>,
): RoleParts {
  const role = new aws.iam.Role(
    autoNamed(own, longestRoleName),
    {
      description,
      assumeRolePolicy: trust,
      ...(args.permissionsBoundaryArn !== undefined && {
        permissionsBoundary: args.permissionsBoundaryArn,
      }),
      tags: named(own, args.tags),
    },
    child,
  );
  const policies = sorted(subjects)
    .filter(([, statements]) => statements.length > 0)
    .map(
      ([subject, statements]) =>
        new aws.iam.RolePolicy(
          `${own}-${subject}`,
          { role: role.name, policy: policyDocument(statements) },
          child,
        ),
    );
  return { role, policies };
}

/** The role of one function. */
export function functionRole(
  context: Context,
  own: string,
  config: ResolvedFunction,
  subjects: Record<string, PolicyStatement[]>,
): RoleParts {
  const trust = trustService("lambda.amazonaws.com");
  const { role, policies } = makeRole(context, own, trust, `Function ${own}`, subjects);
  const attachments = sorted(managedPolicies(context, config)).map(
    ([key, policyArn]) =>
      new aws.iam.RolePolicyAttachment(
        `${own}-${key}`,
        { role: role.name, policyArn },
        context.child,
      ),
  );
  return { role, policies: [...policies, ...attachments] };
}

/** X-Ray's and EC2's calls name no resource: AWS's own policies hold them, and no wildcard of ours. */
function managedPolicies(
  { place }: Context,
  { tracing, vpc, policyArns }: ResolvedFunction,
): Record<string, pulumi.Input<string>> {
  return {
    ...(tracing && { xray: managedPolicyArn(place, "AWSXRayDaemonWriteAccess") }),
    ...(vpc && { vpc: managedPolicyArn(place, "service-role/AWSLambdaENIManagementAccess") }),
    ...policyArns,
  };
}
