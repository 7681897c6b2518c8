import { type Check, check, matches } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import type { Resolved } from "./args";

const shape = /(?=.{3,63}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?/;
const reservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"];
const reservedSuffixes = ["-s3alias", "--ol-s3", "--x-s3", "--table-s3", "-an"];
/** Stands for the account, which is asked of AWS later. */
const anyAccount = "000000000000";

/**
 * AWS's rules of names. Dots are allowed by AWS and refused here: its certificate does not cover
 * them, so that no client could speak TLS to `<name>.s3.amazonaws.com`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function checkName(name: string, { bucketName }: Resolved): Check {
  if (bucketName === undefined) {
    const derived = `${name}-${pulumi.getStack()}-${anyAccount}`;
    return rules("name", derived, "Shorten or mend the component's name, or set bucketName");
  }
  return typeof bucketName === "string"
    ? rules("bucketName", bucketName, "Choose another name")
    : undefined;
}

function rules(argument: string, value: string, fix: string): Check {
  const reserved =
    reservedPrefixes.find((each) => value.startsWith(each)) ??
    reservedSuffixes.find((each) => value.endsWith(each));
  return [
    matches(
      argument,
      value,
      shape,
      "3 to 63 lowercase letters, digits and hyphens, a letter or digit at both ends",
      value.includes(".") ? "TLS does not reach a name with dots. Write hyphens" : fix,
    ),
    check(
      reserved === undefined,
      argument,
      value,
      `a name without ${JSON.stringify(reserved)}, which AWS keeps for itself`,
      fix,
    ),
  ];
}
