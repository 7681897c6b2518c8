import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import { type SecurityHeadersConfig, securityHeadersDefaults } from "./security-headers-args";

/** The policy that hardens every answer; its headers win over the origin's. */
export function securityHeaders(
  { name, self }: Context,
  given: SecurityHeadersConfig | undefined,
): pulumi.Output<string> {
  const a = { ...securityHeadersDefaults, ...given };
  const override = true;
  const { contentSecurityPolicy } = a;
  return new aws.cloudfront.ResponseHeadersPolicy(
    name,
    {
      securityHeadersConfig: {
        contentTypeOptions: { override },
        frameOptions: { frameOption: a.frameOption, override },
        referrerPolicy: { referrerPolicy: a.referrerPolicy, override },
        strictTransportSecurity: {
          accessControlMaxAgeSec: a.hstsSeconds,
          includeSubdomains: a.hstsIncludeSubdomains,
          preload: a.hstsPreload,
          override,
        },
        ...(contentSecurityPolicy !== undefined && {
          contentSecurityPolicy: { contentSecurityPolicy, override },
        }),
      },
    },
    { parent: self },
  ).id;
}
