import type * as pulumi from "@pulumi/pulumi";

/** A web application firewall in front of the distribution, in us-east-1. */
export interface WebAclConfig {
  /**
   * Makes the firewall; false leaves it out where another stack's configuration turns it on.
   *
   * @default true
   */
  enabled?: boolean;

  /**
   * Requests of one address in 5 minutes, 10 to 2000000000: what is above is refused.
   *
   * @default 2000
   * @see https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html
   */
  rateLimit?: number;

  /**
   * AWS's managed rule groups, in the order they are asked.
   *
   * @default ["AWSManagedRulesAmazonIpReputationList","AWSManagedRulesCommonRuleSet","AWSManagedRulesKnownBadInputsRuleSet","AWSManagedRulesSQLiRuleSet"]
   * @see https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
   */
  managedRuleGroups?: string[];

  /**
   * Rules that only count, by rule group. `SizeRestrictions_BODY` of the common group refuses
   * bodies above 8 KiB, which an API of documents must let pass.
   */
  countedRules?: Record<string, string[]>;

  /**
   * Days that refused and passed requests are logged for, as CloudWatch has them; 0 is for ever. Headers
   * `authorization` and `cookie` are left out.
   *
   * @default 365
   */
  logRetentionDays?: number;

  /** Customer key of the log, of us-east-1. Its policy must let CloudWatch Logs use it. Unset: one is made. */
  logKmsKeyArn?: pulumi.Input<string>;
}

export const webAclDefaults = {
  enabled: true,
  rateLimit: 2000,
  managedRuleGroups: [
    "AWSManagedRulesAmazonIpReputationList",
    "AWSManagedRulesCommonRuleSet",
    "AWSManagedRulesKnownBadInputsRuleSet",
    "AWSManagedRulesSQLiRuleSet",
  ],
  logRetentionDays: 365,
};
