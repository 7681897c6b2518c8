import { encryptionKey, type Place, type PolicyStatement, serviceUse } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Resolved } from "./args";
import { LogDelivery } from "./choices";
import { sorted } from "./context";

/** The bucket's own key. Readers and writers outside IAM need it as much as they need the bucket. */
export function storeKey(
  name: string,
  args: Resolved,
  place: Place,
  opts: pulumi.CustomResourceOptions,
): aws.kms.Key {
  const { logDelivery = [], readers, region, tags } = args;
  const arns = sorted(readers?.distributionArns).map(([, each]) => each);
  const statements = [
    ...(arns.length > 0 ? [cloudFrontUse(arns)] : []),
    ...(logDelivery.includes(LogDelivery.VendedLogs)
      ? [serviceUse(`${LogDelivery.VendedLogs}.amazonaws.com`, place)]
      : []),
  ];
  return encryptionKey(
    name,
    { description: `Objects in ${name}`, place, statements, region, tags },
    opts,
  );
}

function cloudFrontUse(arns: pulumi.Input<string>[]): PolicyStatement {
  return {
    sid: "UseByCloudFront",
    principals: { Service: "cloudfront.amazonaws.com" },
    actions: ["kms:Decrypt"],
    resources: "*",
    conditions: { StringEquals: { "aws:SourceArn": arns } },
  };
}
