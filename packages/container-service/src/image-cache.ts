import { assertArgs, type Check, check, matches, oneOf, placeOf, within } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { TagMutability } from "./choices";
import type { Context } from "./context";
import { type ImageCacheArgs, imageCacheDefaults } from "./image-cache-args";
import { creationTemplate, type ResolvedCache } from "./image-template";

const privateRegistry =
  /^(?:registry-1\.docker\.io|ghcr\.io|registry\.gitlab\.com|.+\.azurecr\.io)$/;
const publicRegistry = /^(?:public\.ecr\.aws|quay\.io|registry\.k8s\.io)$/;

/**
 * Pulls images of another registry through ECR: one copy in the account, no limits on anonymous pulls, and images that
 * run although the registry is down.
 *
 * It refuses Docker Hub and others without the credentials they ask for. It costs the storage of what was pulled.
 */
export class ImageCache extends pulumi.ComponentResource {
  /** What stands before the upstream name in a reference: `<url>/ehrbase/ehrbase:2.1.0`. */
  readonly repositoryPrefixUrl: pulumi.Output<string>;
  /** First part of the names of the cached repositories. */
  readonly repositoryPrefix: pulumi.Output<string>;

  constructor(name: string, args: ImageCacheArgs, opts?: pulumi.ComponentResourceOptions) {
    super("container-service:index:ImageCache", name, args, opts);
    const a = { ...imageCacheDefaults, ...args };
    assertArgs(this, name, checks(a));
    const { region, tags } = a;
    const context: Context = { self: this, name, place: placeOf(this, region), region, tags };

    const template = creationTemplate(context, a);
    const rule = new aws.ecr.PullThroughCacheRule(
      name,
      {
        ecrRepositoryPrefix: a.repositoryPrefix,
        upstreamRegistryUrl: a.upstreamRegistryUrl,
        ...(a.credentialArn !== undefined && { credentialArn: a.credentialArn }),
        region,
      },
      // A repository pulled before the template is there is made without it.
      { parent: this, protect: a.protect, dependsOn: [template] },
    );

    this.repositoryPrefix = rule.ecrRepositoryPrefix;
    this.repositoryPrefixUrl = registryUrl(context, rule.ecrRepositoryPrefix);
    this.registerOutputs({
      repositoryPrefixUrl: this.repositoryPrefixUrl,
      repositoryPrefix: this.repositoryPrefix,
    });
  }
}

function checks(a: ResolvedCache): Check[] {
  const { upstreamRegistryUrl: url, credentialArn: credential } = a;
  return [
    matches(
      "repositoryPrefix",
      a.repositoryPrefix,
      /(?=.{2,30}$)[a-z0-9]+(?:[._/-][a-z0-9]+)*/,
      "2 to 30 lower-case letters and digits, with single . _ / - between",
      "ECR takes no other names",
    ),
    check(
      privateRegistry.test(url) || publicRegistry.test(url),
      "upstreamRegistryUrl",
      url,
      "a registry that ECR pulls from",
      "See the list in ECR's documentation",
    ),
    check(
      !privateRegistry.test(url) || credential !== undefined,
      "credentialArn",
      undefined,
      `a secret for ${url}`,
      "Store username and accessToken in a secret named ecr-pullthroughcache/…",
    ),
    check(
      !publicRegistry.test(url) || credential === undefined,
      "credentialArn",
      credential,
      `nothing for ${url}`,
      "The registry is public",
    ),
    check(
      typeof credential !== "string" || credential.includes(":secret:ecr-pullthroughcache/"),
      "credentialArn",
      credential,
      "a secret whose name begins with ecr-pullthroughcache/",
      "ECR takes no others",
    ),
    oneOf("tagMutability", a.tagMutability, Object.values(TagMutability), "Use one"),
    within("keptImages", a.keptImages, [1, 1000], "images", "Fix the number"),
  ];
}

function registryUrl(
  { self, place }: Context,
  prefix: pulumi.Output<string>,
): pulumi.Output<string> {
  const { dnsSuffix } = aws.getPartitionOutput({}, { parent: self });
  return pulumi.interpolate`${place.accountId}.dkr.ecr.${place.region}.${dnsSuffix}/${prefix}`;
}
