import { has } from "../requirements/expect";
import { from, including, type Requirement } from "../requirements/model";
import { both, n, page, prod } from "./shorthand";

/** What holds for the whole account, in production's stack. */
const wholeAccount = [
  {
    ...has(prod, "cloudtrail/Trail", `${n}-audit`, {
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      enableLogging: true,
      kmsKeyId: from(`${n}-audit`),
    }),
    protect: true as const,
  },
  has(prod, "guardduty/Detector", `${n}-threats`, { enable: true }),
  ...["rds", "s3", "ecs-runtime", "malware"].map((each) =>
    has(prod, "guardduty/DetectorFeature", `${n}-threats-${each}`, { status: "ENABLED" }),
  ),
  has(prod, "securityhub/Account", `${n}-threats`, { autoEnableControls: true }),
  has(prod, "cfg/Recorder", `${n}-config`, {
    recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
    roleArn: from(`${n}-config`),
  }),
  has(prod, "cfg/RecorderStatus", `${n}-config`, { isEnabled: true }),
  has(prod, "cfg/DeliveryChannel", `${n}-config`, { s3KmsKeyArn: from(`${n}-config`) }),
  has(prod, "ebs/EncryptionByDefault", `${n}-account`, { enabled: true }),
  has(prod, "ebs/SnapshotBlockPublicAccess", `${n}-account`, { state: "block-all-sharing" }),
  has(prod, "ec2/InstanceMetadataDefaults", `${n}-account`, { httpTokens: "required" }),
  has(prod, "iam/AccountPasswordPolicy", `${n}-account`, { minimumPasswordLength: 14 }),
  has(prod, "s3/AccountPublicAccessBlock", `${n}-account`, {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  }),
];

/** A. What HIPAA asks of the account, and the record leaves out. */
export const account: Requirement[] = [
  {
    id: "P-011",
    says: "records calls, traffic and configuration, looks for threats, and has a firewall",
    present: [
      ...wholeAccount,
      ...both((n, at) => [
        has(at, "ec2/FlowLog", n, { trafficType: "ALL", vpcId: from(n) }),
        has(at, "cloudwatch/LogGroup", `${n}-flow-logs`, { kmsKeyId: from(`${n}-logs`) }),
        has(at, "wafv2/WebAcl", `${n}-api`, {
          scope: "REGIONAL",
          rules: including(
            { name: "RateLimit", statement: { rateBasedStatement: { limit: 2_000 } } },
            { name: "AWSManagedRulesCommonRuleSet" },
          ),
        }),
        has(at, "wafv2/WebAclAssociation", `${n}-api`, {
          resourceArn: from(`${n}-api`),
          webAclArn: from(`${n}-api`),
        }),
      ]),
    ],
    documented: page("Sign AWS's business associate addendum"),
  },
];
