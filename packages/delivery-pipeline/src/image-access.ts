import { arn, type Place, policyDocument, type PolicyStatement } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";

/** What a pull needs of a repository. */
export const pullActions = [
  "ecr:BatchCheckLayerAvailability",
  "ecr:BatchGetImage",
  "ecr:DescribeImages",
  "ecr:GetDownloadUrlForLayer",
];

/** What a push needs beside: a client asks first which layers are there. */
export const pushActions = [
  ...pullActions,
  "ecr:CompleteLayerUpload",
  "ecr:InitiateLayerUpload",
  "ecr:PutImage",
  "ecr:UploadLayerPart",
];

export interface ImageAccess {
  pullers?: Record<string, pulumi.Input<string>>;
  pushers?: Record<string, pulumi.Input<string>>;
  lambdaPull?: boolean;
}

function principals(
  place: Place,
  grantees: Record<string, pulumi.Input<string>>,
): pulumi.Output<string>[] {
  return Object.keys(grantees)
    .sort()
    .map((key) =>
      pulumi
        .all([grantees[key] ?? "", place.partition])
        .apply(([each, partition]) =>
          /^\d{12}$/.test(each) ? `arn:${partition}:iam::${each}:root` : each,
        ),
    );
}

function granted(
  sid: string,
  place: Place,
  grantees: Record<string, pulumi.Input<string>> | undefined,
  actions: string[],
): PolicyStatement[] {
  if (!grantees || Object.keys(grantees).length === 0) return [];
  return [{ sid, principals: { AWS: principals(place, grantees) }, actions }];
}

/** Lambda pulls as itself, not as the function's role: the condition says for whose functions. */
function lambda(place: Place): PolicyStatement {
  const { region, accountId } = place;
  const functions = arn(place, { service: "lambda", region, accountId, resource: "function:*" });
  return {
    sid: "PullByLambda",
    principals: { Service: "lambda.amazonaws.com" },
    actions: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
    conditions: {
      ArnLike: { "aws:SourceArn": functions },
      StringEquals: { "aws:SourceAccount": accountId },
    },
  };
}

/** The policy of a repository, or nothing when nobody is named: then IAM policies alone decide. */
export function accessDocument(
  access: ImageAccess,
  place: Place,
): pulumi.Output<string> | undefined {
  const statements = [
    ...granted("Pull", place, access.pullers, pullActions),
    ...granted("Push", place, access.pushers, pushActions),
    ...(access.lambdaPull ? [lambda(place)] : []),
  ];
  return statements.length === 0 ? undefined : policyDocument(statements);
}
