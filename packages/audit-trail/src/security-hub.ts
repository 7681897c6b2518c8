import { arn, type Place } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ThreatDetectionArgs, threatDefaults } from "./threat-args";

/** What Security Hub calls its standards, after `standards/`. */
export const standardNames: Readonly<Record<string, string>> = {
  "cis-1.4": "cis-aws-foundations-benchmark/v/1.4.0",
  "cis-3.0": "cis-aws-foundations-benchmark/v/3.0.0",
  fsbp: "aws-foundational-security-best-practices/v/1.0.0",
  "nist-800-53": "nist-800-53/v/5.0.0",
  pci: "pci-dss/v/4.0.1",
};

/** The hub without the standards that AWS would pick, and those that were picked. */
export function makeHub(
  name: string,
  { standards, region, protect }: ThreatDetectionArgs & typeof threatDefaults.ThreatDetectionArgs,
  place: Place,
  child: { parent: pulumi.Resource },
): aws.securityhub.Account {
  const hub = new aws.securityhub.Account(
    name,
    {
      enableDefaultStandards: false,
      autoEnableControls: true,
      controlFindingGenerator: "SECURITY_CONTROL",
      region,
    },
    { ...child, protect },
  );
  for (const key of standards) {
    const resource = `standards/${standardNames[key] ?? key}`;
    // Every standard has the region and no account in its ARN.
    const standardsArn = arn(place, { service: "securityhub", region: place.region, resource });
    new aws.securityhub.StandardsSubscription(
      `${name}-${key}`,
      { standardsArn, region },
      { ...child, dependsOn: [hub] },
    );
  }
  return hub;
}
