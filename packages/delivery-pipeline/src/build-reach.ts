import { arn, type Place, type PolicyStatement } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import type { ResolvedBuild } from "./build-args";
import { byKey, registryLogin, repositoryArn } from "./grants";
import { pullActions } from "./image-access";

interface Reach {
  args: ResolvedBuild;
  place: Place;
}

/** Repository and name of an image in the ECR of this account and region. */
const ecrImage = /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\/([^:@]+)[:@]/;

/** What lets an identity use a connection: AWS renamed the service, and checks either name. */
export function connectionStatement(
  connectionArn: pulumi.Input<string>,
  operations: string[],
): PolicyStatement {
  return {
    sid: "UseConnection",
    actions: ["codeconnections", "codestar-connections"].flatMap((service) =>
      operations.map((each) => `${service}:${each}`),
    ),
    resources: connectionArn,
  };
}

/** What the build reads: its code, its image, its cache and artifacts, its parameters and secrets. */
export function readStatements({ args, place }: Reach): PolicyStatement[] {
  const { source, artifacts, cache, machine } = args;
  const image = ecrImage.exec(machine?.image ?? "")?.[1];
  const cacheBucket = cache?.bucketName;
  return [
    ...(source
      ? [
          connectionStatement(source.connectionArn, [
            "GetConnection",
            "GetConnectionToken",
            "UseConnection",
          ]),
        ]
      : []),
    ...(image === undefined
      ? []
      : [
          ...(args.grants?.pushRepositories?.length ? [] : [registryLogin]),
          { sid: "PullBuildImage", actions: pullActions, resources: repositoryArn(place, image) },
        ]),
    ...(artifacts ? objectStatements("Artifacts", artifacts.bucketArn) : []),
    ...(cacheBucket === undefined
      ? []
      : objectStatements("Cache", arn(place, { service: "s3", resource: cacheBucket }))),
    ...valueStatements({ args, place }),
  ];
}

function objectStatements(what: string, bucket: pulumi.Input<string>): PolicyStatement[] {
  return [
    {
      sid: `ReadAndWrite${what}`,
      actions: ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"],
      resources: pulumi.interpolate`${bucket}/*`,
    },
    {
      sid: `Find${what}`,
      actions: ["s3:GetBucketAcl", "s3:GetBucketLocation", "s3:ListBucket"],
      resources: bucket,
    },
  ];
}

function valueStatements({ args, place }: Reach): PolicyStatement[] {
  const { region, accountId } = place;
  const parameters = byKey(args.parameters).map((each) =>
    arn(place, { service: "ssm", region, accountId, resource: `parameter${each}` }),
  );
  // `arn:…:secret:<name>:<field>` names a field for CodeBuild; IAM knows the secret only.
  const secrets = byKey(args.secrets).map((each) =>
    pulumi.output(each).apply((text) => text.split(":").slice(0, 7).join(":")),
  );
  return [
    ...(parameters.length > 0
      ? [{ sid: "ReadParameters", actions: ["ssm:GetParameters"], resources: parameters }]
      : []),
    ...(secrets.length > 0
      ? [{ sid: "ReadSecrets", actions: ["secretsmanager:GetSecretValue"], resources: secrets }]
      : []),
  ];
}

/** Interfaces in the subnets given, for CodeBuild alone. EC2 lets nobody narrow what is described. */
export function vpcStatements({ args, place }: Reach): PolicyStatement[] {
  const { vpc } = args;
  if (!vpc) return [];
  const { region, accountId } = place;
  const ec2 = (resource: pulumi.Input<string>) =>
    arn(place, { service: "ec2", region, accountId, resource });
  const subnets = vpc.subnetIds.map((each) => ec2(pulumi.interpolate`subnet/${each}`));
  const groups = vpc.securityGroupIds.map((each) =>
    ec2(pulumi.interpolate`security-group/${each}`),
  );
  const interfaces = ec2("network-interface/*");
  return [
    {
      sid: "DescribeNetwork",
      actions: [
        "ec2:DescribeDhcpOptions",
        "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets",
        "ec2:DescribeVpcs",
      ],
      resources: "*",
    },
    {
      sid: "MakeInterfaces",
      actions: ["ec2:CreateNetworkInterface"],
      resources: [...subnets, ...groups, interfaces],
    },
    { sid: "DeleteInterfaces", actions: ["ec2:DeleteNetworkInterface"], resources: interfaces },
    {
      sid: "LendInterfaces",
      actions: ["ec2:CreateNetworkInterfacePermission"],
      resources: interfaces,
      conditions: {
        ArnEquals: { "ec2:Subnet": subnets },
        StringEquals: { "ec2:AuthorizedService": "codebuild.amazonaws.com" },
      },
    },
  ];
}
