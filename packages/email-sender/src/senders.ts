import { policyDocument } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Resolved } from "./args";

/** One policy of the identity for each role: SES joins them, and one can go without the others. */
export function createSenders(
  name: string,
  a: Resolved,
  identity: aws.sesv2.EmailIdentity,
  identityArn: pulumi.Input<string>,
  parent: pulumi.Resource,
): void {
  for (const [key, { roleArn, fromAddresses }] of Object.entries(a.senders ?? {})) {
    const policy = policyDocument([
      {
        sid: "Send",
        principals: { AWS: roleArn },
        actions: ["ses:SendEmail", "ses:SendRawEmail"],
        resources: identityArn,
        conditions: { StringLike: { "ses:FromAddress": fromAddresses } },
      },
    ]);
    new aws.sesv2.EmailIdentityPolicy(
      `${name}-${key}`,
      { emailIdentity: identity.emailIdentity, policyName: key, policy, region: a.region },
      { parent },
    );
  }
}
