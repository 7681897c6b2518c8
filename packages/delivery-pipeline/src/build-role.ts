import {
  arn,
  autoNamed,
  named,
  type Place,
  policyDocument,
  type PolicyStatement,
  trustService,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ResolvedBuild } from "./build-args";
import { readStatements, vpcStatements } from "./build-reach";
import { byKey, deployStatements, passStatements, pushStatements } from "./grants";

const longestRoleName = 64;

export interface BuildContext {
  name: string;
  args: ResolvedBuild;
  place: Place;
  kmsKeyArn: pulumi.Input<string>;
  child: { parent: pulumi.Resource };
}

/** Role of the build, and what the project must wait for. */
export interface BuildRole {
  role: aws.iam.Role;
  policies: pulumi.Resource[];
}

/** Name of the log group, known before it is made so that the policy can be read at preview. */
export function logGroupName(name: string): string {
  return `/aws/codebuild/${name}`;
}

/** The role that builds run with. Keys stand in a policy of their own: their ARNs are known late. */
export function buildRole(context: BuildContext): BuildRole {
  const { name, args, place, child } = context;
  const role = new aws.iam.Role(
    autoNamed(name, longestRoleName),
    {
      description: `Builds of ${name}`,
      assumeRolePolicy: trustService("codebuild.amazonaws.com", {
        StringEquals: { "aws:SourceAccount": place.accountId },
      }),
      ...(args.permissionsBoundaryArn !== undefined && {
        permissionsBoundary: args.permissionsBoundaryArn,
      }),
      tags: named(name, args.tags),
    },
    child,
  );
  const attach = (suffix: string, policy: pulumi.Input<string>) =>
    new aws.iam.RolePolicy(`${name}${suffix}`, { role: role.name, policy }, child);
  const policies = [
    attach("", policyDocument(statementsOf(context))),
    attach("-keys", policyDocument(keyStatements(context))),
    ...Object.keys(args.policies ?? {})
      .sort()
      .map((key) => attach(`-policy-${key}`, args.policies?.[key] ?? "")),
  ];
  return { role, policies };
}

function statementsOf(context: BuildContext): PolicyStatement[] {
  const { args, place } = context;
  const { grants = {} } = args;
  return [
    ...logStatements(context),
    ...readStatements(context),
    ...reportStatements(context),
    ...vpcStatements(context),
    ...pushStatements(place, grants.pushRepositories),
    ...deployStatements(place, byKey(grants.ecsServices)),
    ...passStatements(grants.passRoleArns),
  ];
}

function logStatements({ name, place }: BuildContext): PolicyStatement[] {
  const { region, accountId } = place;
  const resource = `log-group:${logGroupName(name)}:*`;
  return [
    {
      sid: "WriteLogs",
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: arn(place, { service: "logs", region, accountId, resource }),
    },
  ];
}

/** Not `CreateReportGroup`: the groups are here, and others would be made with no key. */
function reportStatements({ name, args, place }: BuildContext): PolicyStatement[] {
  const keys = Object.keys(args.reports ?? {}).sort();
  if (keys.length === 0) return [];
  const { region, accountId } = place;
  return [
    {
      sid: "WriteReports",
      actions: [
        "codebuild:BatchPutCodeCoverages",
        "codebuild:BatchPutTestCases",
        "codebuild:CreateReport",
        "codebuild:UpdateReport",
      ],
      resources: keys.map((key) =>
        arn(place, {
          service: "codebuild",
          region,
          accountId,
          resource: `report-group/${name}-${key}`,
        }),
      ),
    },
  ];
}

function keyStatements({ args, place, kmsKeyArn }: BuildContext): PolicyStatement[] {
  const use = ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey*"];
  const keys = [kmsKeyArn, ...(args.artifacts ? [args.artifacts.kmsKeyArn] : [])];
  const secretKeys = byKey(args.secretKeyArns);
  const statements = [{ sid: "UseOwnKeys", actions: use, resources: keys }];
  if (secretKeys.length === 0) return statements;
  const services = ["secretsmanager", "ssm"].map(
    (each) => pulumi.interpolate`${each}.${place.region}.amazonaws.com`,
  );
  return [
    ...statements,
    {
      sid: "DecryptSecrets",
      actions: ["kms:Decrypt"],
      resources: secretKeys,
      conditions: { StringEquals: { "kms:ViaService": services } },
    },
  ];
}
