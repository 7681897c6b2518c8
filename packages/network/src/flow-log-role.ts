import { arn, autoNamed, named, type Place, policyDocument, trustService } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Scope } from "./scope";

const longestRoleName = 64;

/** A role that the flow logs of this account may take, to write to one log group. */
export function createFlowLogRole(scope: Scope, place: Place, group: aws.cloudwatch.LogGroup) {
  const { name, a, child } = scope;
  const logical = autoNamed(`${name}-flow-logs`, longestRoleName);
  const flowLogs = arn(place, {
    service: "ec2",
    region: place.region,
    accountId: place.accountId,
    resource: "vpc-flow-log/*",
  });
  const role = new aws.iam.Role(
    logical,
    {
      description: "Lets VPC flow logs write to their log group",
      assumeRolePolicy: trustService("vpc-flow-logs.amazonaws.com", {
        StringEquals: { "aws:SourceAccount": place.accountId },
        ArnLike: { "aws:SourceArn": flowLogs },
      }),
      tags: named(logical, a.tags),
    },
    child,
  );
  const policy = new aws.iam.RolePolicy(
    logical,
    {
      role: role.id,
      policy: policyDocument([
        {
          actions: [
            "logs:CreateLogStream",
            "logs:DescribeLogGroups",
            "logs:DescribeLogStreams",
            "logs:PutLogEvents",
          ],
          resources: [group.arn, pulumi.interpolate`${group.arn}:*`],
        },
      ]),
    },
    child,
  );
  return { role, policy };
}
