import {
  assertArgs,
  check,
  matches,
  named,
  oneOf,
  physicalName,
  placeOf,
  policyDocument,
  trustService,
  within,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { TagMutability } from "./choices";
import type { Context } from "./context";
import { type ImageCacheArgs, imageCacheDefaults } from "./image-cache-args";
import { roleWith } from "./roles";

const withCredentials = ["registry-1.docker.io", "ghcr.io", "registry.gitlab.com"];

/**
 * Pulls images of another registry through ECR: they are scanned and kept in the account, and a
 * registry that is down or limits pulls stops no deployment. Images cost $0.10 a GB and month.
 */
export class ImageCache extends pulumi.ComponentResource {
  /** What stands before an image's name: `<account>.dkr.ecr.<region>.amazonaws.com/<prefix>`. */
  readonly repositoryPrefixUrl: pulumi.Output<string>;

  constructor(name: string, args: ImageCacheArgs, opts?: pulumi.ComponentResourceOptions) {
    super("container-service:index:ImageCache", name, args, opts);
    const a = { ...imageCacheDefaults, ...args };
    const { region, tags, credentialArn } = a;
    const needs =
      withCredentials.includes(a.upstreamRegistryUrl) ||
      a.upstreamRegistryUrl.endsWith(".azurecr.io");
    assertArgs(this, name, [
      matches(
        "repositoryPrefix",
        a.repositoryPrefix,
        /[a-z0-9](?:[a-z0-9._-]{0,28}[a-z0-9])/,
        "2 to 30 small letters, digits, dots, hyphens and underscores",
        "ECR takes no other prefixes",
      ),
      check(
        needs === (credentialArn !== undefined),
        "credentialArn",
        credentialArn,
        needs ? "a secret, with that registry" : "nothing, with that registry",
        "Docker Hub, GitHub, GitLab and Azure want credentials",
      ),
      oneOf("tagMutability", a.tagMutability, Object.values(TagMutability), "Pick one"),
      within(
        "keptImages",
        a.keptImages,
        [1, 1_000],
        "images",
        "Older ones are pulled again when asked for",
      ),
    ]);
    const place = placeOf(this, region);
    const context: Context = { self: this, name, place, region, tags };
    const child = { parent: this };
    const rule = new aws.ecr.PullThroughCacheRule(
      name,
      {
        ecrRepositoryPrefix: a.repositoryPrefix,
        upstreamRegistryUrl: a.upstreamRegistryUrl,
        ...(credentialArn !== undefined && { credentialArn }),
        region,
      },
      { ...child, protect: a.protect },
    );
    template(context, a);
    this.repositoryPrefixUrl = pulumi.interpolate`${place.accountId}.dkr.ecr.${place.region}.amazonaws.com/${rule.ecrRepositoryPrefix}`;
    this.registerOutputs({ repositoryPrefixUrl: this.repositoryPrefixUrl });
  }
}

/** How ECR makes the repositories that the rule fills. */
function template(context: Context, a: ImageCacheArgs & typeof imageCacheDefaults): void {
  const { name, place, self, region, tags } = context;
  const { role } = roleWith(context, {
    suffix: "repositories",
    description: `Makes the repositories of ${name}`,
    trust: trustService("ecr.amazonaws.com", {
      StringEquals: { "aws:SourceAccount": place.accountId },
    }),
    policy: policyDocument([
      {
        actions: ["ecr:CreateRepository", "ecr:ReplicateImage", "ecr:TagResource"],
        resources: pulumi.interpolate`arn:${place.partition}:ecr:${place.region}:${place.accountId}:repository/${a.repositoryPrefix}/*`,
      },
      ...(a.kmsKeyArn === undefined
        ? []
        : [
            {
              actions: ["kms:CreateGrant", "kms:DescribeKey", "kms:RetireGrant"],
              resources: a.kmsKeyArn,
            },
          ]),
    ]),
    boundary: a.permissionsBoundaryArn,
  });
  const keep = {
    rulePriority: 1,
    description: `Keep ${a.keptImages} images`,
    selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: a.keptImages },
    action: { type: "expire" },
  };
  new aws.ecr.RepositoryCreationTemplate(
    physicalName(name, 255),
    {
      prefix: a.repositoryPrefix,
      description: `Images pulled through ${name}`,
      appliedFors: ["PULL_THROUGH_CACHE"],
      customRoleArn: role.arn,
      imageTagMutability: a.tagMutability,
      encryptionConfigurations: [
        a.kmsKeyArn === undefined
          ? { encryptionType: "AES256" }
          : { encryptionType: "KMS", kmsKey: a.kmsKeyArn },
      ],
      lifecyclePolicy: JSON.stringify({ rules: [keep] }),
      resourceTags: named(name, tags),
      region,
    },
    { parent: self },
  );
}
