import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** Where a component's resources live: what its ARNs and log drivers need to know. */
export interface Place {
  /** `aws`, `aws-cn` or `aws-us-gov`. */
  partition: pulumi.Output<string>;
  /** Region code, such as `us-east-1`. */
  region: pulumi.Output<string>;
  /** Twelve digits. */
  accountId: pulumi.Output<string>;
}

/**
 * Partition, region and account of a component, asked of its own provider.
 *
 * @param region The component's `region` argument: it wins over the provider's.
 */
export function placeOf(parent: pulumi.Resource, region?: string): Place {
  const from = { parent };
  const asked = region === undefined ? {} : { region };
  return {
    partition: aws.getPartitionOutput({}, from).partition,
    region: aws.getRegionOutput(asked, from).region,
    accountId: aws.getCallerIdentityOutput({}, from).accountId,
  };
}

export interface ArnParts {
  service: string;
  /** Left empty for services without regions, such as IAM and S3. */
  region?: pulumi.Input<string>;
  /** Left empty for AWS's own managed policies (`aws`) and S3. */
  accountId?: pulumi.Input<string>;
  resource: pulumi.Input<string>;
}

/** An ARN in the partition of `place`: never a literal `arn:aws:`, which is wrong in China and GovCloud. */
export function arn(place: Pick<Place, "partition">, parts: ArnParts): pulumi.Output<string> {
  const { service, region = "", accountId = "", resource } = parts;
  return pulumi.interpolate`arn:${place.partition}:${service}:${region}:${accountId}:${resource}`;
}

/** ARN of one of AWS's managed policies, by its path and name (`service-role/…`). */
export function managedPolicyArn(
  place: Pick<Place, "partition">,
  name: string,
): pulumi.Output<string> {
  return arn(place, { service: "iam", accountId: "aws", resource: `policy/${name}` });
}
