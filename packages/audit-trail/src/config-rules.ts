import { check, type Check, matches, named, oneOf, type Tags } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ConfigRuleConfig } from "./config-args";

/** How AWS Config writes hours. */
export const frequencies: Readonly<Record<number, string>> = {
  1: "One_Hour",
  3: "Three_Hours",
  6: "Six_Hours",
  12: "Twelve_Hours",
  24: "TwentyFour_Hours",
};

/** What is judged in each region. */
const regional: Readonly<Record<string, ConfigRuleConfig>> = {
  "alb-http-redirects": { identifier: "ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK" },
  "backup-of-databases": { identifier: "DB_INSTANCE_BACKUP_ENABLED" },
  "balancer-deletion-protection": { identifier: "ELB_DELETION_PROTECTION_ENABLED" },
  "balancer-logging": { identifier: "ELB_LOGGING_ENABLED" },
  "bucket-encryption": { identifier: "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED" },
  "bucket-public-access": { identifier: "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED" },
  "bucket-public-read": { identifier: "S3_BUCKET_PUBLIC_READ_PROHIBITED" },
  "bucket-public-write": { identifier: "S3_BUCKET_PUBLIC_WRITE_PROHIBITED" },
  "bucket-tls-only": { identifier: "S3_BUCKET_SSL_REQUESTS_ONLY" },
  "bucket-versioning": { identifier: "S3_BUCKET_VERSIONING_ENABLED" },
  "database-deletion-protection": { identifier: "RDS_INSTANCE_DELETION_PROTECTION_ENABLED" },
  "database-encryption": { identifier: "RDS_STORAGE_ENCRYPTED" },
  "database-multi-az": { identifier: "RDS_MULTI_AZ_SUPPORT" },
  "database-not-public": { identifier: "RDS_INSTANCE_PUBLIC_ACCESS_CHECK" },
  "default-group-closed": { identifier: "VPC_DEFAULT_SECURITY_GROUP_CLOSED" },
  "flow-logs": { identifier: "VPC_FLOW_LOGS_ENABLED" },
  "key-rotation": { identifier: "CMK_BACKING_KEY_ROTATION_ENABLED" },
  "log-encryption": { identifier: "CLOUDWATCH_LOG_GROUP_ENCRYPTED" },
  "log-retention": { identifier: "CW_LOGGROUP_RETENTION_PERIOD_CHECK" },
  "metadata-v2": { identifier: "EC2_IMDSV2_CHECK" },
  "no-open-ssh": { identifier: "INCOMING_SSH_DISABLED" },
  "snapshot-encryption": { identifier: "RDS_SNAPSHOT_ENCRYPTED" },
  "snapshot-not-public": { identifier: "RDS_SNAPSHOTS_PUBLIC_PROHIBITED" },
  "threat-detection": { identifier: "GUARDDUTY_ENABLED_CENTRALIZED" },
  "topic-encryption": { identifier: "SNS_ENCRYPTED_KMS" },
  "trail-enabled": { identifier: "CLOUD_TRAIL_ENABLED" },
  "trail-encryption": { identifier: "CLOUD_TRAIL_ENCRYPTION_ENABLED" },
  "trail-of-all-regions": { identifier: "MULTI_REGION_CLOUD_TRAIL_ENABLED" },
  "trail-validation": { identifier: "CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED" },
  "volume-encryption": { identifier: "ENCRYPTED_VOLUMES" },
  "volume-encryption-by-default": { identifier: "EC2_EBS_ENCRYPTION_BY_DEFAULT" },
};

/** What an account has once, and one region judges. */
const global: Readonly<Record<string, ConfigRuleConfig>> = {
  "access-key-age": { identifier: "ACCESS_KEYS_ROTATED", parameters: { maxAccessKeyAge: "90" } },
  "console-mfa": { identifier: "MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS" },
  "no-administrators": { identifier: "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS" },
  "no-root-keys": { identifier: "IAM_ROOT_ACCESS_KEY_CHECK" },
  passwords: {
    identifier: "IAM_PASSWORD_POLICY",
    parameters: {
      MaxPasswordAge: "90",
      MinimumPasswordLength: "14",
      PasswordReusePrevention: "24",
      RequireLowercaseCharacters: "true",
      RequireNumbers: "true",
      RequireSymbols: "true",
      RequireUppercaseCharacters: "true",
    },
  },
  "root-mfa": { identifier: "ROOT_ACCOUNT_MFA_ENABLED" },
  "unused-credentials": {
    identifier: "IAM_USER_UNUSED_CREDENTIALS_CHECK",
    parameters: { maxCredentialUsageAge: "90" },
  },
};

/**
 * The rules of an account that holds health data.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/operational-best-practices-for-hipaa_security.html
 */
export function hipaaRules(globalResources: boolean): Record<string, ConfigRuleConfig> {
  return { ...regional, ...(globalResources && global) };
}

export function ruleChecks(rules: Record<string, ConfigRuleConfig>): Check[] {
  return Object.entries(rules).map(([key, { identifier, hours, resourceTypes }]) => [
    matches(
      `rules.${key}.identifier`,
      identifier,
      /[A-Z][A-Z0-9_]*/,
      "an identifier in capitals, as RDS_STORAGE_ENCRYPTED",
      "See AWS Config's list of managed rules",
    ),
    oneOf(`rules.${key}.hours`, hours, Object.keys(frequencies).map(Number), "Pick one"),
    check(
      resourceTypes === undefined || resourceTypes.length > 0,
      `rules.${key}.resourceTypes`,
      resourceTypes,
      "one type or more",
      "Leave it out for all that the rule knows",
    ),
  ]);
}

/** Registers a managed rule, which needs a recorder to look at. */
export function makeRule(
  name: string,
  { identifier, parameters, resourceTypes, hours }: ConfigRuleConfig,
  { region, tags }: { region: string | undefined; tags: Tags | undefined },
  opts: pulumi.CustomResourceOptions,
): aws.cfg.Rule {
  return new aws.cfg.Rule(
    name,
    {
      source: { owner: "AWS", sourceIdentifier: identifier },
      ...(parameters && { inputParameters: JSON.stringify(parameters) }),
      ...(resourceTypes && { scope: { complianceResourceTypes: resourceTypes } }),
      ...(hours !== undefined && { maximumExecutionFrequency: frequencies[hours] ?? "" }),
      region,
      tags: named(name, tags),
    },
    opts,
  );
}
