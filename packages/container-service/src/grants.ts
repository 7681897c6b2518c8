import { arn, type Place, policyDocument, type PolicyStatement } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { type ContainerConfig, containerDefaults } from "./container-args";

const ecrImage = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/([^:@]+)/;

/** What the execution role needs, with all values known. */
interface Needs {
  partition: string;
  /** Image references, and whether each is pulled through a cache. */
  images: { image: string; pullThrough: boolean }[];
  secrets: string[];
}

function repositories(partition: string, images: Needs["images"]): string[] {
  const arns = images.flatMap(({ image }) => {
    const [, account, region, repository] = ecrImage.exec(image) ?? [];
    return repository ? [`arn:${partition}:ecr:${region}:${account}:repository/${repository}`] : [];
  });
  return [...new Set(arns)].sort();
}

/** A statement, unless it would name no resource, which IAM refuses. */
function allow(sid: string, actions: string[], resources: string[]): PolicyStatement[] {
  return resources.length === 0 ? [] : [{ sid, actions, resources }];
}

function pulls({ partition, images }: Needs): PolicyStatement[] {
  const all = repositories(partition, images);
  const cached = repositories(
    partition,
    images.filter(({ pullThrough }) => pullThrough),
  );
  return [
    // A token is for the account as a whole: IAM knows no narrower resource.
    ...allow("EcrToken", ["ecr:GetAuthorizationToken"], all.length === 0 ? [] : ["*"]),
    ...allow(
      "EcrPull",
      ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      all,
    ),
    ...allow("EcrPullThrough", ["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"], cached),
  ];
}

/** A Secrets Manager ARN without the JSON key, stage and version that may follow its seven parts. */
function secretArn(reference: string): string {
  return reference.split(":").slice(0, 7).join(":");
}

function ofService(service: string, references: string[]): string[] {
  const arns = references.filter((each) => each.split(":")[2] === service).map(secretArn);
  return [...new Set(arns)].sort();
}

function reads({ secrets }: Needs): PolicyStatement[] {
  return [
    ...allow("Secrets", ["secretsmanager:GetSecretValue"], ofService("secretsmanager", secrets)),
    ...allow("Parameters", ["ssm:GetParameters"], ofService("ssm", secrets)),
  ];
}

function decrypts(keys: pulumi.Input<string>[], { region }: Place): PolicyStatement[] {
  if (keys.length === 0) return [];
  const via = (service: string) => region.apply((code) => `${service}.${code}.amazonaws.com`);
  return [
    {
      sid: "DecryptSecrets",
      actions: ["kms:Decrypt"],
      resources: keys,
      conditions: { StringEquals: { "kms:ViaService": [via("secretsmanager"), via("ssm")] } },
    },
  ];
}

export interface GrantParts {
  place: Place;
  containers: ContainerConfig[];
  images: Record<string, pulumi.Input<string>>;
  logGroupArn: pulumi.Input<string>;
  secretKmsKeyArns: pulumi.Input<string>[];
  /** Secrets of the log driver, which starts with the task. */
  logSecrets: pulumi.Input<string>[];
}

/** The policy of the execution role: it pulls these images, reads these secrets, writes this log group. */
export function executionPolicy(parts: GrantParts): pulumi.Output<string> {
  const { place, containers, images } = parts;
  const needs = pulumi.output({
    partition: place.partition,
    images: containers.map(({ name, pullThrough = containerDefaults.pullThrough }) => ({
      image: images[name] ?? "",
      pullThrough,
    })),
    secrets: [
      ...containers.flatMap(({ secrets }) => Object.values(secrets ?? {})),
      ...parts.logSecrets,
    ],
  });
  return needs.apply((known) =>
    policyDocument([
      {
        sid: "Logs",
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: pulumi.interpolate`${parts.logGroupArn}:*`,
      },
      ...pulls(known),
      ...reads(known),
      ...decrypts(parts.secretKmsKeyArns, place),
    ]),
  );
}

/** Only ECS, and only for tasks of this account and region, may assume the roles. */
export function taskTrust(place: Place): pulumi.Output<string> {
  const { region, accountId } = place;
  return policyDocument([
    {
      principals: { Service: "ecs-tasks.amazonaws.com" },
      actions: ["sts:AssumeRole"],
      conditions: {
        ArnLike: {
          "aws:SourceArn": arn(place, { service: "ecs", region, accountId, resource: "*" }),
        },
        StringEquals: { "aws:SourceAccount": accountId },
      },
    },
  ]);
}
