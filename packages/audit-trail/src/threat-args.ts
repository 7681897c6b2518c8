import type * as pulumi from "@pulumi/pulumi";

/** Each part belongs to the account and region: put this into one stack for each. */
export interface ThreatDetectionArgs {
  /**
   * Whether GuardDuty looks for threats.
   *
   * @default true
   */
  guardDuty?: boolean;

  /**
   * What GuardDuty looks at beside its own sources: `s3`, `rds`, `ecs-runtime`, `malware` (EBS), `lambda` and `eks-audit`. What is not named keeps its default.
   *
   * @default {"s3":true,"rds":true,"ecs-runtime":true,"malware":true,"lambda":true,"eks-audit":false}
   */
  features?: Record<string, boolean>;

  /**
   * How often a finding that goes on is told again: `FIFTEEN_MINUTES`, `ONE_HOUR` or `SIX_HOURS`.
   *
   * @default "FIFTEEN_MINUTES"
   */
  findingFrequency?: string;

  /** Topic told of GuardDuty's findings; its policy must admit `events`. */
  topicArn?: pulumi.Input<string>;

  /**
   * Severity from which findings are told, 1 to 10: 4 is medium, 7 high, 9 critical.
   *
   * @default 7
   */
  minimumSeverity?: number;

  /**
   * Whether Security Hub judges the account. It reads what AWS Config records: make a `ConfigRecorder`.
   *
   * @default true
   */
  securityHub?: boolean;

  /**
   * Standards that Security Hub judges by: `fsbp`, `cis-1.4`, `cis-3.0`, `nist-800-53` and `pci`.
   *
   * @default ["fsbp","cis-3.0"]
   */
  standards?: string[];

  /**
   * Whether Access Analyzer looks for what others can reach from outside the account.
   *
   * @default true
   */
  accessAnalyzer?: boolean;

  /** Days without use after which a permission is reported, 1 to 365. Unset: it is not looked for; it costs $0.20 a month for each role and user. */
  unusedAccessDays?: number;

  /** Tags of every resource that takes some. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region that is watched. Unset: the provider's. */
  region?: string;

  /**
   * Marks detector, hub and analyzers as protected in Pulumi: their findings go with them.
   *
   * @default true
   */
  protect?: boolean;
}

const features: Record<string, boolean> = {
  s3: true,
  rds: true,
  "ecs-runtime": true,
  malware: true,
  lambda: true,
  "eks-audit": false,
};

/** The only place where a default is written. */
export const threatDefaults = {
  ThreatDetectionArgs: {
    guardDuty: true,
    features,
    findingFrequency: "FIFTEEN_MINUTES",
    minimumSeverity: 7,
    securityHub: true,
    standards: ["fsbp", "cis-3.0"],
    accessAnalyzer: true,
    protect: true,
  },
};
