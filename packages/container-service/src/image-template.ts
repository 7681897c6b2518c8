import { arn, named, type Place, policyDocument, trustService } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import type { ImageCacheArgs, imageCacheDefaults } from "./image-cache-args";
import { roleWith } from "./roles";

/** Days that an image which lost its tag is kept. */
const untaggedDays = 14;

export type ResolvedCache = ImageCacheArgs & typeof imageCacheDefaults;

function lifecycle(keptImages: number): pulumi.Output<string> {
  const expire = { type: "expire" };
  return pulumi.jsonStringify({
    rules: [
      {
        rulePriority: 1,
        description: `Untagged images expire after ${untaggedDays} days`,
        selection: {
          tagStatus: "untagged",
          countType: "sinceImagePushed",
          countUnit: "days",
          countNumber: untaggedDays,
        },
        action: expire,
      },
      {
        rulePriority: 2,
        description: `The last ${keptImages} images are kept`,
        selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: keptImages },
        action: expire,
      },
    ],
  });
}

/** ECR makes tagged and KMS-encrypted repositories only with a role of the account. */
function creationPolicy(place: Place, a: ResolvedCache): pulumi.Output<string> {
  const { region, accountId } = place;
  const resource = `repository/${a.repositoryPrefix}/*`;
  return policyDocument([
    {
      sid: "Repositories",
      actions: ["ecr:CreateRepository", "ecr:ReplicateImage", "ecr:TagResource"],
      resources: arn(place, { service: "ecr", region, accountId, resource }),
    },
    ...(a.kmsKeyArn === undefined
      ? []
      : [
          {
            sid: "Key",
            actions: ["kms:CreateGrant", "kms:DescribeKey", "kms:RetireGrant"],
            resources: a.kmsKeyArn,
          },
        ]),
  ]);
}

/** How ECR makes the repositories that the rule fills. */
export function creationTemplate(
  context: Context,
  a: ResolvedCache,
): aws.ecr.RepositoryCreationTemplate {
  const { name, place, self, region, tags } = context;
  const { role, attachments } = roleWith(context, {
    suffix: "repositories",
    description: `Lets ECR make the repositories of ${name}`,
    trust: trustService("ecr.amazonaws.com", {
      StringEquals: { "aws:SourceAccount": place.accountId },
    }),
    policy: creationPolicy(place, a),
    boundary: a.permissionsBoundaryArn,
  });
  return new aws.ecr.RepositoryCreationTemplate(
    name,
    {
      prefix: a.repositoryPrefix,
      description: "Images pulled through from another registry",
      appliedFors: ["PULL_THROUGH_CACHE"],
      customRoleArn: role.arn,
      imageTagMutability: a.tagMutability,
      encryptionConfigurations: [
        a.kmsKeyArn === undefined
          ? { encryptionType: "AES256" }
          : { encryptionType: "KMS", kmsKey: a.kmsKeyArn },
      ],
      lifecyclePolicy: lifecycle(a.keptImages),
      resourceTags: named(a.repositoryPrefix, tags),
      region,
    },
    { parent: self, dependsOn: attachments },
  );
}
