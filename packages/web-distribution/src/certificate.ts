import { provenCertificate } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type Context, globalRegion } from "./context";
import type { DistributionArgs } from "./distribution-args";

/** The certificate given, or one made for the aliases; none without aliases. */
export function certificateOf(
  context: Context,
  { aliases = [], certificateArn, zoneId }: DistributionArgs,
): pulumi.Input<string> | undefined {
  if (aliases.length === 0 || certificateArn !== undefined) return certificateArn;
  if (zoneId === undefined) return undefined;
  const { name, self, tags } = context;
  return provenCertificate(
    name,
    {
      names: [...aliases].sort(),
      zoneId,
      proofName: (each) => `${name}-${each}-proof`,
      region: globalRegion,
      tags,
    },
    { parent: self },
  );
}

/** Points every alias to the distribution, over IPv4 and IPv6. */
export function aliasRecords(
  { name, self }: Context,
  { aliases = [], zoneId }: DistributionArgs,
  distribution: aws.cloudfront.Distribution,
): void {
  if (zoneId === undefined) return;
  for (const alias of aliases) {
    for (const type of ["A", "AAAA"]) {
      new aws.route53.Record(
        `${name}-${alias}-${type.toLowerCase()}`,
        {
          zoneId,
          name: alias,
          type,
          aliases: [
            {
              name: distribution.domainName,
              zoneId: distribution.hostedZoneId,
              evaluateTargetHealth: false,
            },
          ],
        },
        { parent: self },
      );
    }
  }
}
