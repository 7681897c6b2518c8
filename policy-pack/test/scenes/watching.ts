import { type Resource, unknown } from "../support";
import { make, partOf, policy, type Scene, tlsOnly } from "./scene";

const vault = make("backup/vault:Vault", "vault");
const keep = {
  Effect: "Deny",
  Principal: { AWS: "*" },
  Action: "backup:DeleteRecoveryPoint",
  Resource: "*",
};
const plan = make("backup/plan:Plan", "plan");
const trail = make(
  "cloudtrail/trail:Trail",
  "trail",
  {},
  { s3BucketName: ["bucket"], cloudWatchLogsGroupArn: ["group"] },
);
const group = make("cloudwatch/logGroup:LogGroup", "group");
const bucket = make("s3/bucket:Bucket", "bucket", { objectLockEnabled: true });
const unlocked = make("s3/bucket:Bucket", "bucket");
const of = (type: string, edge = "bucket") => make(type, type, {}, { bucket: [edge] });
const block = of("s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
const logging = of("s3/bucketLogging:BucketLogging");
const lock = of("s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration");
const filter = (pattern: string) =>
  make(
    "cloudwatch/logMetricFilter:LogMetricFilter",
    "filter",
    { pattern },
    { logGroupName: ["group"] },
  );
const every = "PutRolePolicy StopLogging Root ScheduleKeyDeletion AuthorizeSecurityGroupIngress";
const recorder = (props: object, ...edge: string[]) =>
  make("cfg/recorder:Recorder", "recorder", props, { roleArn: edge });
const detector = make("guardduty/detector:Detector", "detector");
const features = [
  "S3_DATA_EVENTS",
  "RDS_LOGIN_EVENTS",
  "LAMBDA_NETWORK_LOGS",
  "EBS_MALWARE_PROTECTION",
  "RUNTIME_MONITORING",
];
const feature = (name: string, status: unknown = "ENABLED") =>
  make(
    "guardduty/detectorFeature:DetectorFeature",
    name,
    { name, status },
    { detectorId: ["detector"] },
  );
const hub = make("securityhub/account:Account", "hub");
const queue = make("sqs/queue:Queue", "queue");
const topic = make("sns/topic:Topic", "topic");
const alarm = (property: string) =>
  make("cloudwatch/metricAlarm:MetricAlarm", "alarm", {}, { [property]: ["queue"] });
const secret = make("secretsmanager/secret:Secret", "secret");
const version = (props: object, ...edge: string[]): Resource =>
  make("secretsmanager/secretVersion:SecretVersion", "version", props, { secretString: edge });
const random = make("random:index/randomPassword:RandomPassword", "random");
const key = make("kms/key:Key", "key");
const user = make("iam/user:User", "user");
const role = make("iam/role:Role", "role", { managedPolicyArns: ["a"] });
const zone = make("route53/zone:Zone", "zone");
const inside = make("route53/zone:Zone", "zone", { vpcs: [{}] });
const record = (records: unknown, ...edge: string[]) =>
  make("route53/record:Record", "record", { records }, { records: edge });
const eip = make("ec2/eip:Eip", "eip");

const guards: Scene[] = [
  partOf(
    "bkp-no-deletion",
    vault,
    make("backup/vaultPolicy:VaultPolicy", "part", policy(keep)),
    "backupVaultName",
    [
      policy({ ...keep, Effect: "Allow" }),
      policy({ ...keep, Action: "backup:CopyIntoBackupVault" }),
      policy({ ...keep, Principal: { AWS: "arn:aws:iam::1:role/a" } }),
    ],
  ),
  partOf(
    "bkp-locked",
    vault,
    make("backup/vaultLockConfiguration:VaultLockConfiguration", "part", {
      minRetentionDays: 7,
      changeableForDays: 3,
    }),
    "backupVaultName",
    [
      { minRetentionDays: 7 },
      { changeableForDays: 3 },
      { minRetentionDays: unknown, changeableForDays: 3 },
    ],
  ),
  {
    policy: "bkp-reported",
    good: [
      [plan, make("backup/reportPlan:ReportPlan", "report")],
      [plan, make("backup/framework:Framework", "framework")],
    ],
    bad: [["none", [plan]]],
  },
  {
    policy: "s3-audit-locked",
    good: [
      [group, bucket, trail],
      [group, unlocked, lock, trail],
      [make("cloudtrail/trail:Trail", "trail")],
    ],
    bad: [
      ["unset", [group, unlocked, trail]],
      ["unknown", [group, { ...bucket, props: { objectLockEnabled: unknown } }, trail]],
    ],
  },
  {
    policy: "ct-bucket-guarded",
    good: [
      [group, bucket, block, logging, trail],
      [group, unlocked, lock, block, logging, trail],
    ],
    bad: [
      ["no lock", [group, unlocked, block, logging, trail]],
      ["not blocked", [group, bucket, logging, trail]],
      ["not logged", [group, bucket, block, trail]],
    ],
  },
  {
    policy: "log-security-events",
    good: [[group, bucket, trail, filter(every)], [make("cloudtrail/trail:Trail", "trail")]],
    bad: [
      ["none", [group, bucket, trail]],
      ["one is missing", [group, bucket, trail, filter(every.replace("Root", ""))]],
      ["unknown", [group, bucket, trail, filter(unknown)]],
    ],
  },
  {
    policy: "log-stores-watched",
    good: [
      [
        make("elasticache/replicationGroup:ReplicationGroup", "redis", { replicationGroupId: "a" }),
        make("cloudwatch/metricAlarm:MetricAlarm", "alarm", {
          dimensions: { CacheClusterId: "a-001" },
        }),
      ],
      [queue, alarm("dimensions")],
      [queue, alarm("metricQueries")],
    ],
    bad: [
      [
        "one with a longer name",
        [
          make("elasticache/replicationGroup:ReplicationGroup", "redis", {
            replicationGroupId: "a",
          }),
          make("cloudwatch/metricAlarm:MetricAlarm", "alarm", {
            dimensions: { CacheClusterId: "a-b-001" },
          }),
        ],
      ],
      ["none", [queue]],
      ["only told", [queue, alarm("alarmActions")]],
    ],
  },
  {
    policy: "cfg-own-role",
    good: [
      [
        make("iam/serviceLinkedRole:ServiceLinkedRole", "own"),
        recorder({ roleArn: unknown }, "own"),
      ],
      [
        recorder({
          roleArn:
            "arn:aws:iam::1:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
        }),
      ],
    ],
    bad: [
      [
        "a role of the program",
        [make("iam/role:Role", "made"), recorder({ roleArn: unknown }, "made")],
      ],
      ["another", [recorder({ roleArn: "arn:aws:iam::1:role/config" })]],
      ["unknown", [recorder({ roleArn: unknown })]],
    ],
  },
  {
    policy: "gd-protections",
    good: [[detector, ...features.map((each) => feature(each))]],
    bad: [
      ["none", [detector]],
      [
        "one is off",
        [
          detector,
          ...features.map((each, index) => feature(each, index === 0 ? "DISABLED" : "ENABLED")),
        ],
      ],
      [
        "one is unknown",
        [
          detector,
          ...features.map((each, index) => feature(each, index === 0 ? unknown : "ENABLED")),
        ],
      ],
    ],
  },
  {
    policy: "sh-standards",
    good: [
      [hub],
      [
        { ...hub, props: { enableDefaultStandards: false } },
        make("securityhub/standardsSubscription:StandardsSubscription", "standard"),
      ],
    ],
    bad: [["none", [{ ...hub, props: { enableDefaultStandards: false } }]]],
  },
];

const names: Scene[] = [
  partOf(
    "r53-signed",
    zone,
    make("route53/hostedZoneDnsSec:HostedZoneDnsSec", "part"),
    "hostedZoneId",
    [{ signingStatus: "NOT_SIGNING" }],
  ),
  {
    ...partOf("r53-query-logs", zone, make("route53/queryLog:QueryLog", "part"), "zoneId"),
    good: [[inside]],
  },
  {
    policy: "r53-no-dangling-records",
    good: [[eip, record([unknown], "eip")], [record(["v=spf1 -all"])]],
    bad: [
      ["an address", [record(["203.0.113.7"])]],
      ["a load balancer", [record(["a-1.eu-west-1.elb.amazonaws.com"])]],
      ["unknown", [record([unknown])]],
    ],
  },
  {
    policy: "ses-dkim",
    good: [
      [
        make("sesv2/emailIdentity:EmailIdentity", "mail", {
          dkimSigningAttributes: { nextSigningKeyLength: "RSA_2048_BIT" },
        }),
      ],
      [
        make("ses/domainIdentity:DomainIdentity", "mail"),
        make("ses/domainDkim:DomainDkim", "dkim", {}, { domain: ["mail"] }),
      ],
    ],
    bad: [
      [
        "1024 bits",
        [
          make("sesv2/emailIdentity:EmailIdentity", "mail", {
            dkimSigningAttributes: { nextSigningKeyLength: "RSA_1024_BIT" },
          }),
        ],
      ],
      ["none", [make("ses/domainIdentity:DomainIdentity", "mail")]],
    ],
  },
  {
    policy: "cf-access-logs",
    good: [
      [
        make("cloudfront/distribution:Distribution", "it"),
        make(
          "cloudwatch/logDeliverySource:LogDeliverySource",
          "source",
          {},
          { resourceArn: ["it"] },
        ),
      ],
      [make("cloudfront/distribution:Distribution", "it", { loggingConfig: { bucket: unknown } })],
    ],
    bad: [
      ["none", [make("cloudfront/distribution:Distribution", "it")]],
      ["unknown", [make("cloudfront/distribution:Distribution", "it", { loggingConfig: unknown })]],
    ],
  },
  {
    policy: "net-addresses-attached",
    good: [
      [eip, make("ec2/natGateway:NatGateway", "nat", {}, { allocationId: ["eip"] })],
      [
        eip,
        make("ec2/eipAssociation:EipAssociation", "association", {}, { allocationId: ["eip"] }),
      ],
      [{ ...eip, props: { instance: unknown } }],
    ],
    bad: [["none", [eip]]],
  },
  {
    policy: "sqs-dead-letters",
    good: [
      [
        make("sqs/queue:Queue", "failed"),
        { ...queue, props: { redrivePolicy: unknown }, edges: { redrivePolicy: ["failed"] } },
      ],
      [queue, make("sqs/redrivePolicy:RedrivePolicy", "redrive", {}, { queueUrl: ["queue"] })],
      [queue, make("lambda/function:Function", "lambda", {}, { deadLetterConfig: ["queue"] })],
    ],
    bad: [["none", [queue]]],
  },
  partOf(
    "sqs-tls-only",
    queue,
    make("sqs/queuePolicy:QueuePolicy", "part", policy(tlsOnly("sqs:*"))),
    "queueUrl",
    [policy(tlsOnly("sqs:SendMessage")), policy({ ...tlsOnly("sqs:*"), Condition: undefined })],
  ),
  partOf(
    "sns-tls-only",
    topic,
    make("sns/topicPolicy:TopicPolicy", "part", policy(tlsOnly("sns:Publish"))),
    "arn",
    [policy(tlsOnly("sns:Subscribe")), policy({ ...tlsOnly("sns:Publish"), Effect: "Allow" })],
  ),
  partOf(
    "sec-rotated",
    secret,
    make("secretsmanager/secretRotation:SecretRotation", "part"),
    "secretId",
  ),
  {
    policy: "sec-no-literal",
    good: [
      [version({})],
      [random, version({ secretString: unknown }, "random")],
      [random, version({ secretString: "by-now" }, "random")],
      [version({ secretString: unknown })],
    ],
    bad: [["a literal", [version({ secretString: "hunter2" })]]],
  },
  {
    policy: "kms-policy-written",
    good: [
      [{ ...key, props: { policy: unknown } }],
      [key, make("kms/keyPolicy:KeyPolicy", "part", {}, { keyId: ["key"] })],
    ],
    bad: [["none", [key]]],
  },
  {
    policy: "kms-multi-region-on-purpose",
    good: [
      [key],
      [
        { ...key, props: { multiRegion: true } },
        make("kms/replicaKey:ReplicaKey", "replica", {}, { primaryKeyArn: ["key"] }),
      ],
    ],
    bad: [
      ["no replica", [{ ...key, props: { multiRegion: true } }]],
      ["unknown", [{ ...key, props: { multiRegion: unknown } }]],
    ],
  },
  partOf(
    "iam-users-in-groups",
    user,
    make("iam/userGroupMembership:UserGroupMembership", "part"),
    "user",
  ),
  {
    policy: "iam-managed-one-way",
    good: [
      [role],
      [
        { ...role, props: {} },
        make("iam/rolePolicyAttachment:RolePolicyAttachment", "part", {}, { role: ["role"] }),
      ],
    ],
    bad: [
      [
        "both",
        [
          role,
          make("iam/rolePolicyAttachment:RolePolicyAttachment", "part", {}, { role: ["role"] }),
        ],
      ],
    ],
  },
];

/** Scenes of what watches, names, sends and lets in. */
export const watching: Scene[] = [...guards, ...names];
