import {
  assertArgs,
  type Check,
  check,
  distinct,
  encryptionKey,
  matches,
  named,
  placeOf,
  within,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { accessDocument } from "./image-access";
import { callerPriorities, lifecycleDocument } from "./image-lifecycle";
import { type ImageRepositoryArgs, repositoryDefaults } from "./repository-args";
import { repositoryNamed } from "./repository-name";

const grantee = /\d{12}|arn:[a-z-]+:iam::\d{12}:role\/[\w+=,.@/-]+/;
const tagPattern = /(?!.*\*\*)[A-Za-z0-9._*-]{1,128}/;
const mostStars = 4;
const imageCounts = [1, 10_000] as const;

type Resolved = ImageRepositoryArgs & typeof repositoryDefaults.ImageRepositoryArgs;

/**
 * A private registry repository: encrypted with a customer key, scanned on push, with tags that
 * name the same image for ever. Only the newest images are kept. The key costs $1 a month, storage
 * $0.10 a GB-month.
 */
export class ImageRepository extends pulumi.ComponentResource {
  /** URL of the repository, without tag or digest. */
  readonly repositoryUrl: pulumi.Output<string>;
  /** ARN of the repository. */
  readonly repositoryArn: pulumi.Output<string>;
  /** Name of the repository. */
  readonly repositoryName: pulumi.Output<string>;

  constructor(name: string, args: ImageRepositoryArgs, opts?: pulumi.ComponentResourceOptions) {
    super("delivery-pipeline:index:ImageRepository", name, args, opts);
    const a = { ...repositoryDefaults.ImageRepositoryArgs, ...args };
    checkArgs(this, name, a);
    const { region, tags } = a;
    const child = { parent: this };
    const kept = { ...child, protect: a.protect };
    const place = placeOf(this, region);
    const description = `Images of ${a.repositoryName}`;
    const kmsKey =
      a.kmsKeyArn ??
      encryptionKey(name, { description, place, statements: [], region, tags }, kept).arn;
    const repository = new aws.ecr.Repository(
      name,
      {
        name: a.repositoryName,
        imageTagMutability: a.immutableTags ? "IMMUTABLE" : "MUTABLE",
        imageScanningConfiguration: { scanOnPush: a.scanOnPush },
        encryptionConfigurations: [{ encryptionType: "KMS", kmsKey }],
        forceDelete: a.forceDelete,
        region,
        tags: named(name, tags),
      },
      kept,
    );
    const of = { repository: repository.name, region };
    new aws.ecr.LifecyclePolicy(name, { ...of, policy: lifecycleDocument(a) }, child);
    const policy = accessDocument(a, place);
    if (policy) new aws.ecr.RepositoryPolicy(name, { ...of, policy }, child);
    this.repositoryUrl = repository.repositoryUrl;
    this.repositoryArn = repository.arn;
    this.repositoryName = repository.name;
    this.registerOutputs({
      repositoryUrl: this.repositoryUrl,
      repositoryArn: this.repositoryArn,
      repositoryName: this.repositoryName,
    });
  }
}

function checkArgs(self: pulumi.Resource, name: string, a: Resolved): void {
  const { tagRules = [] } = a;
  assertArgs(self, name, [
    repositoryNamed("repositoryName", a.repositoryName),
    within("keepTagged", a.keepTagged, imageCounts, "images", "Keep what may still run"),
    within(
      "expireUntaggedAfterDays",
      a.expireUntaggedAfterDays,
      [1, 3650],
      "days",
      "Let untagged images go",
    ),
    tagRules.map(({ priority, tagPattern: pattern, keepCount }) => [
      within(
        "tagRules.priority",
        priority,
        callerPriorities,
        "(smallest first)",
        "The component's own rules stand before and after",
      ),
      matches(
        "tagRules.tagPattern",
        pattern,
        tagPattern,
        "letters, digits, `.`, `_`, `-` and single `*`",
        "Write one such as `release-*`",
      ),
      check(
        pattern.split("*").length - 1 <= mostStars,
        "tagRules.tagPattern",
        pattern,
        "four `*` at most",
        "Take some out",
      ),
      within("tagRules.keepCount", keepCount, imageCounts, "images", "Keep one at least"),
    ]),
    distinct(
      "tagRules.priority",
      tagRules.map(({ priority }) => `${priority}`),
      "ECR takes each priority once",
    ),
    distinct(
      "tagRules.tagPattern",
      tagRules.map((each) => each.tagPattern),
      "Write one rule for each pattern",
    ),
    grantees("pullers", a.pullers),
    grantees("pushers", a.pushers),
  ]);
}

function grantees(
  argument: string,
  given: Record<string, pulumi.Input<string>> | undefined,
): Check[] {
  return Object.entries(given ?? {}).map(([key, value]) =>
    typeof value === "string"
      ? matches(
          `${argument}.${key}`,
          value,
          grantee,
          "a role's ARN or an account id of 12 digits",
          "Name who it is",
        )
      : undefined,
  );
}
