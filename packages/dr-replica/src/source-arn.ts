import { assertArgs, type Check, check, matches } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { regionOf } from "./patterns";

const argument = "database.source.arn";
const instanceArn = /arn:[a-z-]+:rds:[a-z0-9-]+:[0-9]{12}:db:[A-Za-z0-9-]+/;

interface Regions {
  primaryRegion: string;
}

/** What is wrong with the ARN of a source, as far as it says. */
export function checkSourceArn(arn: string | undefined, { primaryRegion }: Regions): Check[] {
  const found = regionOf(arn ?? "");
  return [
    matches(
      argument,
      arn,
      instanceArn,
      "the ARN of an RDS instance",
      "An identifier is looked for in the replica's region, and a cluster has a globalCluster",
    ),
    check(
      found === undefined || found === primaryRegion,
      argument,
      arn,
      `an ARN in ${primaryRegion}, as primaryRegion`,
      "Give the primary's own database",
    ),
  ];
}

/**
 * Holds the ARN against what is known by the time that it is.
 *
 * @throws pulumi.ResourceError for one that AWS would refuse.
 */
export function assertSourceArn(
  self: pulumi.Resource,
  name: string,
  regions: Regions,
  arn: string,
  account: string,
): void {
  const owner = arn.split(":")[4];
  assertArgs(self, name, [
    ...checkSourceArn(arn, regions),
    check(
      owner === undefined || owner === account,
      argument,
      arn,
      `an ARN of account ${account}`,
      "AWS replicates databases within one account: copy backups to the vault instead",
    ),
  ]);
}

/** The ARN, judged once it is known: at preview, when it comes from configuration. */
export function knownSource(
  self: pulumi.Resource,
  name: string,
  regions: Regions,
  arn: pulumi.Input<string>,
  accountId: pulumi.Output<string>,
): pulumi.Output<string> {
  return pulumi.all([arn as pulumi.Input<string | undefined>, accountId]).apply((values) => {
    // A stack reference has nothing for an output that the other stack lacks.
    const [known = "", account] = values;
    assertSourceArn(self, name, regions, known, account);
    return known;
  });
}
