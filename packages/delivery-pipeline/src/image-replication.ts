import { assertArgs, check, distinct, matches, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type ImageReplicationArgs, replicationDefaults } from "./replication-args";

const regionName = /[a-z]{2}(-[a-z]+)+-[0-9]/;
const prefixPattern = /(?:[a-z0-9]+(?:[._-][a-z0-9]*)*\/)*[a-z0-9]+(?:[._-][a-z0-9]*)*\/?/;
const mostRules = 10;
const mostPrefixes = 100;

/**
 * Copies images to other regions as they are pushed. An account has one such configuration in each
 * region, so this is a component of its own: a second one in the same region would overwrite the
 * first, rules and all.
 *
 * ECR copies images pushed from now on, not those there already, and no settings: in the other
 * region it makes a repository with AWS's own key, tags that can change and no lifecycle. Make an
 * `ImageRepository` of the same name there first; ECR then fills that one. It takes no tags.
 */
export class ImageReplication extends pulumi.ComponentResource {
  /** Account whose images are copied. */
  readonly registryId: pulumi.Output<string>;

  constructor(name: string, args: ImageReplicationArgs, opts?: pulumi.ComponentResourceOptions) {
    super("delivery-pipeline:index:ImageReplication", name, args, opts);
    const a = { ...replicationDefaults.ImageReplicationArgs, ...args };
    checkArgs(this, name, a);
    const { accountId } = placeOf(this, a.region);
    const rules = Object.entries(a.destinations)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([region, { prefixes, registryId }]) => ({
        destinations: [{ region, registryId: registryId ?? accountId }],
        repositoryFilters: prefixes.map((filter) => ({ filter, filterType: "PREFIX_MATCH" })),
      }));
    const replication = new aws.ecr.ReplicationConfiguration(
      name,
      { replicationConfiguration: { rules }, region: a.region },
      { parent: this, protect: a.protect },
    );
    this.registryId = replication.registryId;
    this.registerOutputs({ registryId: this.registryId });
  }
}

function checkArgs(self: pulumi.Resource, name: string, a: ImageReplicationArgs): void {
  const regions = Object.keys(a.destinations);
  assertArgs(self, name, [
    check(
      regions.length > 0 && regions.length <= mostRules,
      "destinations",
      regions,
      `1 to ${mostRules} regions`,
      "ECR takes ten rules",
    ),
    regions.map((each) =>
      matches("destinations", each, regionName, "region codes", "Write one such as us-west-2"),
    ),
    check(
      a.region === undefined || !regions.includes(a.region),
      "destinations",
      a.region,
      "regions other than the source's own",
      "Take it out",
    ),
    Object.entries(a.destinations).map(([region, { prefixes }]) => [
      check(
        prefixes.length > 0 && prefixes.length <= mostPrefixes,
        `destinations.${region}.prefixes`,
        prefixes,
        `1 to ${mostPrefixes} beginnings of names`,
        "Without one ECR copies every repository of the account",
      ),
      prefixes.map((each) =>
        matches(
          `destinations.${region}.prefixes`,
          each,
          prefixPattern,
          "the beginning of a repository's name",
          "Write one such as `shop/`",
        ),
      ),
      distinct(`destinations.${region}.prefixes`, prefixes, "Name each once"),
    ]),
  ]);
}
