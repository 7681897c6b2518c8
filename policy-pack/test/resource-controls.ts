import {
  anyone,
  type Case,
  document,
  flag,
  given,
  least,
  narrow,
  notFlag,
  someone,
} from "./cases/make";
import { moreCases } from "./cases";
import { unknown } from "./support";

const container = (part: object) => JSON.stringify([{ name: "app", ...part }]);
const redirect = [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443" } }];
const databases = ["rds/instance:Instance", "rds/cluster:Cluster"];
const servers = ["rds/instance:Instance", "rds/clusterInstance:ClusterInstance"];
const balancers = ["lb/loadBalancer:LoadBalancer", "alb/loadBalancer:LoadBalancer"];
const listeners = ["lb/listener:Listener", "alb/listener:Listener"];

export const cases: Case[] = [
  notFlag("net-subnet-no-public-ip", "ec2/subnet:Subnet", "mapPublicIpOnLaunch"),
  {
    policy: "net-default-group-closed",
    type: "ec2/defaultSecurityGroup:DefaultSecurityGroup",
    good: [{ vpcId: unknown }, { ingress: [], egress: [] }],
    bad: [
      ["1 ingress rule", { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }] }],
      ["1 egress rule", { egress: [{ protocol: "-1", fromPort: 0, toPort: 0 }] }],
    ],
    unknownIs: "a violation",
    unknownProps: { ingress: unknown },
  },
  ...[
    "ec2/securityGroup:SecurityGroup",
    "ec2/securityGroupRule:SecurityGroupRule",
    "vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    "vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  ].map((type): Case => ({
    policy: "net-rules-described",
    type,
    good: [{ description: "PostgreSQL from the application" }],
    bad: [
      ["description unset", {}],
      ["description blank", { description: " " }],
    ],
    unknownIs: "safe",
    unknownProps: { description: unknown },
  })),
  ...listeners.flatMap((type): Case[] => [
    {
      policy: "lb-http-redirects",
      type,
      good: [{ protocol: "HTTP", defaultActions: redirect }, { protocol: "HTTPS" }],
      bad: [
        ["a forward", { protocol: "HTTP", defaultActions: [{ type: "forward" }] }],
        [
          "a redirect to HTTP",
          { protocol: "HTTP", defaultActions: [{ redirect: { protocol: "HTTP" } }] },
        ],
        ["no action", { protocol: "HTTP" }],
      ],
      unknownIs: "a violation",
      unknownProps: { protocol: "HTTP", defaultActions: unknown },
    },
    {
      policy: "lb-tls-policy",
      type,
      good: [
        { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
        { protocol: "TLS", sslPolicy: "ELBSecurityPolicy-TLS13-1-3-2021-06" },
        { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06" },
        { protocol: "HTTP" },
      ],
      bad: [
        ["sslPolicy unset", { protocol: "HTTPS" }],
        ["TLS 1.0", { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-2016-08" }],
        ["TLS 1.1", { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-1-2021-06" }],
        [
          "weak ciphers",
          { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06" },
        ],
      ],
      unknownIs: "a violation",
      unknownProps: { protocol: "HTTPS", sslPolicy: unknown },
    },
  ]),
  ...balancers.flatMap((type): Case[] => [
    {
      policy: "lb-access-logs",
      type,
      good: [{ accessLogs: { bucket: unknown, enabled: true } }],
      bad: [
        ["accessLogs unset", {}],
        ["enabled false", { accessLogs: { bucket: "logs", enabled: false } }],
        ["enabled unset", { accessLogs: { bucket: "logs" } }],
      ],
      unknownIs: "a violation",
      unknownProps: { accessLogs: unknown },
    },
    flag("lb-deletion-protection", type, "enableDeletionProtection"),
    flag("lb-drop-invalid-headers", type, "dropInvalidHeaderFields"),
    {
      policy: "lb-desync-mitigation",
      type,
      good: [{}, { desyncMitigationMode: "strictest" }, { loadBalancerType: "network" }],
      bad: [["monitor", { desyncMitigationMode: "monitor" }]],
      unknownIs: "a violation",
      unknownProps: { desyncMitigationMode: unknown },
    },
  ]),
  {
    policy: "ecs-not-privileged",
    type: "ecs/taskDefinition:TaskDefinition",
    good: [
      { containerDefinitions: container({ privileged: false }) },
      { containerDefinitions: unknown, requiresCompatibilities: ["FARGATE"] },
    ],
    bad: [["privileged", { containerDefinitions: container({ privileged: true }) }]],
    unknownIs: "a violation",
    unknownProps: { containerDefinitions: unknown },
  },
  {
    policy: "ecs-read-only-root",
    type: "ecs/taskDefinition:TaskDefinition",
    good: [{ containerDefinitions: container({ readonlyRootFilesystem: true }) }],
    bad: [
      [
        "readonlyRootFilesystem false",
        { containerDefinitions: container({ readonlyRootFilesystem: false }) },
      ],
      ["readonlyRootFilesystem unset", { containerDefinitions: container({}) }],
    ],
    unknownIs: "a violation",
    unknownProps: { containerDefinitions: unknown },
  },
  {
    policy: "ecs-no-public-ip",
    type: "ecs/service:Service",
    good: [{}, { networkConfiguration: { assignPublicIp: false } }],
    bad: [["assignPublicIp true", { networkConfiguration: { assignPublicIp: true } }]],
    unknownIs: "a violation",
    unknownProps: { networkConfiguration: { assignPublicIp: unknown } },
  },
  {
    policy: "ecs-container-insights",
    type: "ecs/cluster:Cluster",
    good: [
      { settings: [{ name: "containerInsights", value: "enabled" }] },
      { settings: [{ name: "containerInsights", value: "enhanced" }] },
    ],
    bad: [
      ["settings unset", {}],
      ["disabled", { settings: [{ name: "containerInsights", value: "disabled" }] }],
    ],
    unknownIs: "a violation",
    unknownProps: { settings: unknown },
  },
  notFlag("ecs-exec-off", "ecs/service:Service", "enableExecuteCommand"),
  {
    policy: "ecs-circuit-breaker",
    type: "ecs/service:Service",
    good: [{ deploymentCircuitBreaker: { enable: true, rollback: true } }],
    bad: [
      ["unset", {}],
      ["no rollback", { deploymentCircuitBreaker: { enable: true, rollback: false } }],
      ["not enabled", { deploymentCircuitBreaker: { enable: false, rollback: true } }],
    ],
    unknownIs: "a violation",
    unknownProps: { deploymentCircuitBreaker: unknown },
  },
  ...databases.flatMap((type): Case[] => [
    flag("rds-storage-encrypted", type, "storageEncrypted"),
    given("rds-customer-key", type, "kmsKeyId"),
    least("rds-backups", type, "backupRetentionPeriod", 6, 7),
    flag("rds-deletion-protection", type, "deletionProtection"),
    {
      policy: "rds-log-exports",
      type,
      good: [{ enabledCloudwatchLogsExports: ["postgresql"] }],
      bad: [
        ["unset", {}],
        ["an empty list", { enabledCloudwatchLogsExports: [] }],
      ],
      unknownIs: "a violation",
      unknownProps: { enabledCloudwatchLogsExports: unknown },
    },
    flag("rds-iam-authentication", type, "iamDatabaseAuthenticationEnabled"),
    notFlag("rds-final-snapshot", type, "skipFinalSnapshot"),
  ]),
  ...servers.flatMap((type): Case[] => [
    notFlag("rds-not-public", type, "publiclyAccessible"),
    least("rds-enhanced-monitoring", type, "monitoringInterval", 0, 60),
    {
      policy: "rds-minor-upgrades",
      type,
      good: [{}, { autoMinorVersionUpgrade: true }],
      bad: [["false", { autoMinorVersionUpgrade: false }]],
      unknownIs: "a violation",
      unknownProps: { autoMinorVersionUpgrade: unknown },
    },
    given("rds-insights-customer-key", type, "performanceInsightsKmsKeyId", {
      performanceInsightsEnabled: true,
    }),
  ]),
  {
    ...flag("kms-rotation", "kms/key:Key", "enableKeyRotation"),
    good: [{ enableKeyRotation: true }, { enableKeyRotation: true, rotationPeriodInDays: 365 }],
    bad: [
      ["enableKeyRotation unset", {}],
      ["366 days", { enableKeyRotation: true, rotationPeriodInDays: 366 }],
    ],
  },
  document("kms-policy-names-principals", "kms/key:Key", "policy", someone, anyone),
  document("kms-policy-names-principals", "kms/keyPolicy:KeyPolicy", "policy", someone, anyone),
  given("sec-customer-key", "secretsmanager/secret:Secret", "kmsKeyId"),
  {
    ...least("sec-recovery-window", "secretsmanager/secret:Secret", "recoveryWindowInDays", 0, 7),
    good: [{}, { recoveryWindowInDays: 7 }],
  },
  ...["iam/policy:Policy", "iam/rolePolicy:RolePolicy"].flatMap((type) => [
    document("iam-no-administrator", type, "policy", narrow, [
      { Effect: "Allow", Action: "*", Resource: "*" },
      { Effect: "Allow", Action: ["*:*"], Resource: ["*"] },
      { Effect: "Allow", NotAction: "iam:*", Resource: "*" },
    ]),
    document("iam-no-whole-service", type, "policy", narrow, [
      { Effect: "Allow", Action: "s3:*", Resource: "*" },
      { Effect: "Allow", Action: ["s3:GetObject", "kms:*"], Resource: ["*"] },
    ]),
  ]),
  {
    policy: "iam-no-administrator-attached",
    type: "iam/rolePolicyAttachment:RolePolicyAttachment",
    good: [{ policyArn: "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole" }],
    bad: [
      ["AdministratorAccess", { policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" }],
      ["IAMFullAccess", { policyArn: "arn:aws-us-gov:iam::aws:policy/IAMFullAccess" }],
      ["PowerUserAccess", { policyArn: "arn:aws:iam::aws:policy/PowerUserAccess" }],
    ],
    unknownIs: "safe",
    unknownProps: { policyArn: unknown },
  },
  document("iam-trust-names-principals", "iam/role:Role", "assumeRolePolicy", someone, anyone),
  given("log-customer-key", "cloudwatch/logGroup:LogGroup", "kmsKeyId"),
  {
    ...least("log-retention", "cloudwatch/logGroup:LogGroup", "retentionInDays", 14, 30),
    bad: [
      ["unset", {}],
      ["14 days", { retentionInDays: 14 }],
      ["0 days, which is for ever", { retentionInDays: 0 }],
    ],
  },
  given("sns-encrypted", "sns/topic:Topic", "kmsMasterKeyId"),
  document("sns-policy-not-public", "sns/topic:Topic", "policy", someone, anyone),
  document("sns-policy-not-public", "sns/topicPolicy:TopicPolicy", "policy", someone, anyone),
  {
    policy: "sns-no-plain-http",
    type: "sns/topicSubscription:TopicSubscription",
    good: [{ protocol: "https" }, { protocol: "email" }],
    bad: [["http", { protocol: "http" }]],
    unknownIs: "a violation",
    unknownProps: { protocol: unknown },
  },
  {
    ...flag("ct-multi-region", "cloudtrail/trail:Trail", "isMultiRegionTrail"),
    bad: [
      ["unset", {}],
      ["logging off", { isMultiRegionTrail: true, enableLogging: false }],
    ],
  },
  given("ct-customer-key", "cloudtrail/trail:Trail", "kmsKeyId"),
  flag("ct-validation", "cloudtrail/trail:Trail", "enableLogFileValidation"),
  {
    policy: "acm-renews",
    type: "acm/certificate:Certificate",
    good: [{ validationMethod: "DNS" }, { certificateAuthorityArn: unknown }],
    bad: [
      ["imported", { privateKey: "…", certificateBody: "…" }],
      ["by e-mail", { validationMethod: "EMAIL" }],
    ],
    unknownIs: "a violation",
    unknownProps: { validationMethod: unknown },
  },
  given("bkp-customer-key", "backup/vault:Vault", "kmsKeyArn"),
  {
    policy: "x-no-opaque-resources",
    type: "cloudformation/stack:Stack",
    good: [],
    bad: [["any", {}]],
  },
  ...["iam/role:Role", "kms/key:Key", "s3/bucketPolicy:BucketPolicy"].map((type): Case => ({
    policy: "x-documents-known",
    type,
    good: [{ policy: "{}", assumeRolePolicy: "{}" }],
    bad: [["unknown", { policy: unknown, assumeRolePolicy: unknown }]],
  })),
  ...moreCases,
];
