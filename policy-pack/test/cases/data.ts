import { unknown } from "../support";
import {
  anyone,
  type Case,
  choice,
  document,
  flag,
  given,
  least,
  notFlag,
  notOff,
  someone,
} from "./make";

const buckets = ["s3/bucket:Bucket", "s3/bucketV2:BucketV2"];
const group = "elasticache/replicationGroup:ReplicationGroup";
const cluster = "elasticache/cluster:Cluster";
const serverless = "elasticache/serverlessCache:ServerlessCache";
const databases = ["rds/instance:Instance", "rds/cluster:Cluster"];
const parameterGroups = [
  "rds/parameterGroup:ParameterGroup",
  "rds/clusterParameterGroup:ClusterParameterGroup",
];
const blocks = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
};
const everyone = { uri: "http://acs.amazonaws.com/groups/global/AllUsers" };
const parameters = (...entries: [name: string, value: unknown][]) => ({
  family: "postgres16",
  parameters: entries.map(([name, value]) => ({ name, value })),
});

const objectStores: Case[] = [
  {
    policy: "s3-account-public-access-blocked",
    type: "s3/accountPublicAccessBlock:AccountPublicAccessBlock",
    good: [blocks],
    bad: Object.keys(blocks).flatMap((key): [string, object][] => [
      [`${key} false`, { ...blocks, [key]: false }],
      [`${key} unset`, { ...blocks, [key]: undefined }],
    ]),
    unknownIs: "a violation",
    unknownProps: { ...blocks, blockPublicAcls: unknown },
  },
  ...[...buckets, "s3/bucketAcl:BucketAcl", "s3/bucketAclV2:BucketAclV2"].flatMap(
    (type): Case[] => [
      choice(
        "s3-no-public-read",
        type,
        "acl",
        [undefined, "private"],
        ["public-read", "public-read-write", "authenticated-read"],
      ),
      choice(
        "s3-no-public-write",
        type,
        "acl",
        [undefined, "private", "public-read"],
        ["public-read-write"],
      ),
    ],
  ),
  {
    policy: "s3-no-public-read",
    type: "s3/bucketAcl:BucketAcl",
    good: [
      { accessControlPolicy: { grants: [{ grantee: { id: "1" }, permission: "READ" }] } },
      { accessControlPolicy: { grants: [{ grantee: everyone, permission: "WRITE" }] } },
    ],
    bad: [
      ["a grant", { accessControlPolicy: { grants: [{ grantee: everyone, permission: "READ" }] } }],
    ],
    unknownIs: "a violation",
    unknownProps: { accessControlPolicy: unknown },
  },
  {
    policy: "s3-no-public-write",
    type: "s3/bucket:Bucket",
    good: [{ grants: [{ ...everyone, permissions: ["READ"] }] }],
    bad: [["a grant", { grants: [{ ...everyone, permissions: ["READ", "WRITE"] }] }]],
    unknownIs: "a violation",
    unknownProps: { grants: [{ uri: unknown, permissions: ["WRITE"] }] },
  },
  document(
    "s3-no-public-write",
    "s3/bucketPolicy:BucketPolicy",
    "policy",
    { Effect: "Allow", Principal: "*", Action: "s3:GetObject" },
    [
      { Effect: "Allow", Principal: "*", Action: ["s3:GetObject", "s3:PutObject"] },
      { Effect: "Allow", Principal: { AWS: "*" }, Action: "s3:*" },
      { Effect: "Allow", Principal: "*", NotAction: "s3:GetObject" },
    ],
  ),
  ...["BucketServerSideEncryptionConfiguration", "BucketServerSideEncryptionConfigurationV2"].map(
    (name): Case => {
      const rule = (sseAlgorithm: string, bucketKeyEnabled?: unknown) => ({
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm }, bucketKeyEnabled }],
      });
      return {
        policy: "s3-bucket-key",
        type: `s3/b${name.slice(1)}:${name}`,
        good: [{}, rule("AES256"), rule("aws:kms", true)],
        bad: [
          ["false", rule("aws:kms", false)],
          ["unset", rule("aws:kms")],
        ],
        unknownIs: "a violation",
        unknownProps: { rules: unknown },
      };
    },
  ),
  document("s3-policy-names-principals", "s3/bucketPolicy:BucketPolicy", "policy", someone, anyone),
  document(
    "s3-policy-locks-nobody-out",
    "s3/bucketPolicy:BucketPolicy",
    "policy",
    {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
    [
      { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" },
      { Effect: "Deny", Principal: { AWS: "*" }, Action: "*", Resource: "*" },
    ],
  ),
  ...Object.keys(blocks).flatMap((key): Case[] => [
    notOff(
      "s3-access-points-blocked",
      "s3/accessPoint:AccessPoint",
      `publicAccessBlockConfiguration.${key}`,
    ),
    notOff(
      "s3-access-points-blocked",
      "s3control/multiRegionAccessPoint:MultiRegionAccessPoint",
      `details.publicAccessBlock.${key}`,
    ),
  ]),
  ...buckets.flatMap((type): Case[] => [
    notFlag("s3-no-force-destroy", type, "forceDestroy"),
    choice(
      "s3-name-not-predictable",
      type,
      "bucket",
      [undefined, "shop-images"],
      ["cf-templates-1a2b3c-eu-west-1", "sagemaker-eu-west-1-111122223333"],
    ),
  ]),
];

const caches: Case[] = [
  flag("cache-encrypted", group, "atRestEncryptionEnabled"),
  ...[group, cluster].flatMap((type): Case[] => [
    flag("cache-tls", type, "transitEncryptionEnabled"),
    choice("cache-tls", type, "transitEncryptionMode", [undefined, "required"], ["preferred"], {
      transitEncryptionEnabled: true,
    }),
    notOff("cache-minor-upgrades", type, "autoMinorVersionUpgrade"),
    choice("cache-port", type, "port", [6380], [undefined, 6379, 11_211]),
    {
      policy: "cache-logs",
      type,
      good: [{ logDeliveryConfigurations: [{}] }, { engine: "memcached" }],
      bad: [
        ["unset", {}],
        ["none", { logDeliveryConfigurations: [] }],
      ],
      unknownIs: "a violation",
      unknownProps: { logDeliveryConfigurations: unknown },
    },
  ]),
  given("cache-authenticated", group, "userGroupIds"),
  given("cache-authenticated", group, "authToken"),
  given("cache-authenticated", serverless, "userGroupId"),
  ...[group, serverless].map((type) => given("cache-customer-key", type, "kmsKeyId")),
  ...[group, cluster, serverless].map((type): Case => ({
    ...least("cache-snapshots", type, "snapshotRetentionLimit", 14, 15),
    bad: [
      ["14 days", { snapshotRetentionLimit: 14 }],
      ["unset", {}],
    ],
  })),
  flag("cache-failover", group, "automaticFailoverEnabled", { multiAzEnabled: true }),
  flag("cache-failover", group, "multiAzEnabled", { automaticFailoverEnabled: true }),
];

const relational: Case[] = [
  ...parameterGroups.flatMap((type): Case[] => [
    {
      policy: "rds-statements-logged",
      type,
      good: [
        parameters(["log_statement", "ddl"]),
        parameters(["log_min_duration_statement", 1000]),
        { family: "mysql8.4" },
      ],
      bad: [
        ["none", parameters()],
        ["log_statement none", parameters(["log_statement", "none"])],
        ["off", parameters(["log_min_duration_statement", "-1"])],
      ],
      unknownIs: "a violation",
      unknownProps: { family: "postgres16", parameters: unknown },
    },
    {
      policy: "rds-audit-plugin",
      type,
      good: [
        parameters(
          ["shared_preload_libraries", "pg_stat_statements,pgaudit"],
          ["pgaudit.log", "write"],
        ),
      ],
      bad: [
        ["not loaded", parameters(["pgaudit.log", "write"])],
        ["logs nothing", parameters(["shared_preload_libraries", "pgaudit"])],
      ],
      unknownIs: "a violation",
      unknownProps: { family: "postgres16", parameters: unknown },
    },
  ]),
  ...["rds/instance:Instance", "rds/clusterInstance:ClusterInstance"].flatMap((type): Case[] => [
    flag("rds-insights-on", type, "performanceInsightsEnabled"),
    choice(
      "rds-certificate-current",
      type,
      "caCertIdentifier",
      [undefined, "rds-ca-rsa2048-g1"],
      ["rds-ca-2019"],
    ),
  ]),
  ...databases.flatMap((type): Case[] => [
    flag("rds-tags-to-snapshots", type, "copyTagsToSnapshot"),
    choice("rds-port", type, "port", [5433], [undefined, 5432, 3306]),
    choice(
      "rds-version-supported",
      type,
      "engineVersion",
      [undefined, "16.4", "14"],
      ["13.9", "9.6"],
      {
        engine: "postgres",
      },
    ),
    choice("rds-version-supported", type, "engineVersion", ["8.4.3"], ["8.0.36", "5.7"], {
      engine: "mysql",
    }),
  ]),
  choice(
    "rds-administrator-name",
    databases[0] ?? "",
    "username",
    ["dbadmin"],
    ["postgres", "Admin"],
  ),
  choice("rds-administrator-name", databases[1] ?? "", "masterUsername", ["dbadmin"], ["root"]),
  choice("rds-backtrack", "rds/cluster:Cluster", "backtrackWindow", [86_400], [undefined, 0], {
    engine: "aurora-mysql",
  }),
  ...["rds/snapshotCopy:SnapshotCopy", "rds/clusterSnapshotCopy:ClusterSnapshotCopy"].map((type) =>
    given("rds-snapshot-copies-customer-key", type, "kmsKeyId"),
  ),
  ...[
    "rds/snapshot:Snapshot",
    "rds/clusterSnapshot:ClusterSnapshot",
    "rds/snapshotCopy:SnapshotCopy",
    "rds/clusterSnapshotCopy:ClusterSnapshotCopy",
  ].map((type) =>
    choice(
      "rds-snapshots-not-public",
      type,
      "sharedAccounts",
      [undefined, ["111122223333"]],
      [["all"], ["111122223333", "all"]],
    ),
  ),
  given(
    "rds-backup-copies-customer-key",
    "rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
    "kmsKeyId",
  ),
  given("rds-activity-customer-key", "rds/clusterActivityStream:ClusterActivityStream", "kmsKeyId"),
];

const table = "dynamodb/table:Table";
const files = "efs/fileSystem:FileSystem";
const key = "arn:aws:kms:eu-west-1:111122223333:key/1";
const encrypted = { serverSideEncryption: { enabled: true, kmsKeyArn: key } };

const tablesAndFiles: Case[] = [
  flag("ddb-point-in-time", table, "pointInTimeRecovery.enabled"),
  {
    policy: "ddb-customer-key",
    type: table,
    good: [
      encrypted,
      { ...encrypted, replicas: [{ kmsKeyArn: unknown }] },
      { serverSideEncryption: { enabled: true, kmsKeyArn: unknown } },
    ],
    bad: [
      ["unset", {}],
      ["off", { serverSideEncryption: { enabled: false, kmsKeyArn: key } }],
      ["no key", { serverSideEncryption: { enabled: true } }],
      ["a replica with no key", { ...encrypted, replicas: [{ regionName: "eu-west-2" }] }],
    ],
    unknownIs: "a violation",
    unknownProps: { serverSideEncryption: unknown },
  },
  flag("ddb-deletion-protected", table, "deletionProtectionEnabled"),
  document(
    "ddb-policy-not-public",
    "dynamodb/resourcePolicy:ResourcePolicy",
    "policy",
    someone,
    anyone,
  ),
  {
    policy: "ddb-accelerator-encrypted",
    type: "dax/cluster:Cluster",
    good: [{ ...encrypted, clusterEndpointEncryptionType: "TLS", replicationFactor: 2 }],
    bad: [
      ["at rest", { clusterEndpointEncryptionType: "TLS", replicationFactor: 2 }],
      ["on the way", { ...encrypted, clusterEndpointEncryptionType: "NONE", replicationFactor: 2 }],
      ["one node", { ...encrypted, clusterEndpointEncryptionType: "TLS", replicationFactor: 1 }],
    ],
    unknownIs: "a violation",
    unknownProps: { ...encrypted, clusterEndpointEncryptionType: unknown, replicationFactor: 2 },
  },
  flag("efs-encrypted", files, "encrypted"),
  given("efs-customer-key", files, "kmsKeyId"),
  {
    policy: "efs-spans-zones",
    type: files,
    good: [{}],
    bad: [
      ["one zone", { availabilityZoneName: "eu-west-1a" }],
      ["an unknown zone", { availabilityZoneName: unknown }],
    ],
  },
  choice(
    "efs-access-points-narrow",
    "efs/accessPoint:AccessPoint",
    "rootDirectory.path",
    ["/app"],
    [undefined, "/"],
    {
      posixUser: { uid: 1000, gid: 1000 },
    },
  ),
  given("efs-access-points-narrow", "efs/accessPoint:AccessPoint", "posixUser", {
    rootDirectory: { path: "/app" },
  }),
  ...[
    ...buckets,
    ...databases,
    group,
    table,
    files,
    "ebs/volume:Volume",
    "sqs/queue:Queue",
    "backup/vault:Vault",
  ].map((type): Case => ({
    policy: "x-classified",
    type,
    good: [{ tags: { DataClassification: "phi" } }, { tags: { "data-classification": unknown } }],
    bad: [
      ["no tags", {}],
      ["another tag", { tags: { Name: "a" } }],
    ],
    unknownIs: "a violation",
    unknownProps: { tags: unknown },
  })),
];

/** Inputs of what holds data. */
export const data: Case[] = [...objectStores, ...caches, ...relational, ...tablesAndFiles];
