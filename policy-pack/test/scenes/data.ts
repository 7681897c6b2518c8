import { unknown } from "../support";
import { make, partOf, policy, type Scene, tlsOnly } from "./scene";

const bucket = make("s3/bucket:Bucket", "bucket");
const old = make("s3/bucketV2:BucketV2", "bucket");
const logs = make("s3/bucket:Bucket", "logs");
const toLogs = make(
  "s3/bucketLogging:BucketLogging",
  "to-logs",
  { targetBucket: unknown },
  { bucket: ["bucket"], targetBucket: ["logs"] },
);
const kms = (sseAlgorithm: string, kmsMasterKeyId?: unknown) => ({
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm, kmsMasterKeyId } }],
});
const encryption = (props: object, owner = "bucket", name = "encryption") =>
  make(
    "s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    name,
    props,
    { bucket: [owner] },
  );
const rules = (...each: object[]) => ({ rules: each });
const lifecycle = make("s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "lifecycle");
const object = make("s3/bucketObjectv2:BucketObjectv2", "object", {}, { bucket: ["bucket"] });
const site = make(
  "s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration",
  "site",
  {},
  { bucket: ["bucket"] },
);
const distribution = make("cloudfront/distribution:Distribution", "distribution");

const buckets: Scene[] = [
  partOf(
    "s3-acls-disabled",
    bucket,
    make("s3/bucketOwnershipControls:BucketOwnershipControls", "part", {
      rule: { objectOwnership: "BucketOwnerEnforced" },
    }),
    "bucket",
    [{}, { rule: { objectOwnership: "ObjectWriter" } }, { rule: unknown }],
  ),
  {
    policy: "s3-customer-key",
    good: [
      [bucket, encryption(kms("aws:kms", unknown))],
      [old, encryption(kms("aws:kms:dsse", "key"))],
      [
        bucket,
        logs,
        toLogs,
        encryption(kms("aws:kms", "key")),
        encryption(kms("AES256"), "logs", "plain"),
      ],
    ],
    bad: [
      ["no part", [bucket]],
      ["AES256", [bucket, encryption(kms("AES256"))]],
      ["no key", [bucket, encryption(kms("aws:kms"))]],
      ["unknown rules", [bucket, encryption({ rules: unknown })]],
    ],
  },
  {
    policy: "s3-access-logs",
    good: [[bucket, logs, toLogs]],
    bad: [
      ["no part", [bucket]],
      ["no target", [bucket, { ...toLogs, props: {}, edges: { bucket: ["bucket"] } }]],
    ],
  },
  partOf(
    "s3-old-versions-expire",
    bucket,
    { ...lifecycle, props: rules({ noncurrentVersionExpiration: { noncurrentDays: 30 } }) },
    "bucket",
    [rules({ id: "a" }), { rules: unknown }],
  ),
  partOf(
    "s3-aborted-uploads-expire",
    bucket,
    {
      ...lifecycle,
      props: rules({}, { abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } }),
    },
    "bucket",
    [rules({ id: "a" }), { rules: unknown }],
  ),
  partOf("s3-notifies", bucket, make("s3/bucketNotification:BucketNotification", "part"), "bucket"),
  {
    policy: "s3-objects-customer-key",
    good: [
      [bucket, encryption(kms("AES256")), object],
      [bucket, { ...object, props: { kmsKeyId: unknown } }],
      [make("s3/objectCopy:ObjectCopy", "copy", { kmsKeyId: "key" })],
    ],
    bad: [
      ["a bucket with no encryption", [bucket, object]],
      ["a copy", [make("s3/objectCopy:ObjectCopy", "copy")]],
    ],
  },
  {
    policy: "s3-website-behind-cloudfront",
    good: [[bucket, site, { ...distribution, edges: { origins: ["bucket"] } }]],
    bad: [
      ["alone", [bucket, site]],
      ["another's", [bucket, site, distribution]],
    ],
  },
  {
    policy: "cf-origin-exists",
    good: [
      [
        make("s3/bucket:Bucket", "bucket", { bucket: "shop-pages" }),
        make("cloudfront/distribution:Distribution", "it", {
          origins: [{ domainName: "shop-pages.s3.eu-west-1.amazonaws.com" }],
        }),
      ],
      [
        bucket,
        make(
          "cloudfront/distribution:Distribution",
          "it",
          { origins: [{ domainName: unknown }] },
          { origins: ["bucket"] },
        ),
      ],
      [
        bucket,
        make(
          "cloudfront/distribution:Distribution",
          "it",
          { origins: [{ domainName: "a.s3.eu-west-1.amazonaws.com" }] },
          { origins: ["bucket"] },
        ),
      ],
      [
        make("cloudfront/distribution:Distribution", "it", {
          origins: [{ domainName: "api.example.com" }],
        }),
      ],
    ],
    bad: [
      [
        "a literal",
        [
          make("cloudfront/distribution:Distribution", "it", {
            origins: [{ domainName: "a.s3.amazonaws.com" }],
          }),
        ],
      ],
    ],
  },
];

const cache = (edges: object, props: object = { subnetGroupName: unknown }) =>
  make(
    "elasticache/replicationGroup:ReplicationGroup",
    "cache",
    props,
    edges as { [key: string]: string[] },
  );
const network = [
  make("ec2/subnet:Subnet", "private"),
  make("ec2/subnet:Subnet", "public"),
  make("ec2/routeTable:RouteTable", "table"),
  make("ec2/internetGateway:InternetGateway", "igw"),
  make("ec2/route:Route", "route", {}, { routeTableId: ["table"], gatewayId: ["igw"] }),
  make(
    "ec2/routeTableAssociation:RouteTableAssociation",
    "association",
    {},
    { subnetId: ["public"], routeTableId: ["table"] },
  ),
];
const subnets = (...names: string[]) =>
  make("elasticache/subnetGroup:SubnetGroup", "group", {}, { subnetIds: names });
const mount = (subnet: string) =>
  make("efs/mountTarget:MountTarget", "mount", { subnetId: unknown }, { subnetId: [subnet] });
const table = make("dynamodb/table:Table", "table");
const files = make("efs/fileSystem:FileSystem", "files");
const filePolicy = make("efs/fileSystemPolicy:FileSystemPolicy", "part", policy(tlsOnly("*")));
const database = (props: object, edges: { [key: string]: string[] } = {}) =>
  make("rds/instance:Instance", "db", props, edges);
const random = make("random:index/randomPassword:RandomPassword", "random");

const stores: Scene[] = [
  {
    policy: "cache-private-subnets",
    good: [
      [...network, subnets("private"), cache({ subnetGroupName: ["group"] })],
      [cache({}, { subnetGroupName: "of-another-stack" })],
      [
        ...network,
        make(
          "elasticache/serverlessCache:ServerlessCache",
          "cache",
          { subnetIds: [unknown] },
          { subnetIds: ["private"] },
        ),
      ],
      [make("elasticache/cluster:Cluster", "member", { replicationGroupId: unknown })],
    ],
    bad: [
      [
        "a public subnet",
        [...network, subnets("private", "public"), cache({ subnetGroupName: ["group"] })],
      ],
      ["no group", [cache({}, {})]],
      ["the default group", [cache({}, { subnetGroupName: "default" })]],
    ],
  },
  {
    policy: "efs-not-public",
    good: [[...network, mount("private")], [{ ...filePolicy, props: { policy: unknown } }]],
    bad: [
      ["a public subnet", [...network, mount("public")]],
      [
        "everyone",
        [{ ...filePolicy, props: policy({ Effect: "Allow", Principal: "*", Action: "*" }) }],
      ],
    ],
  },
  partOf("efs-tls-only", files, filePolicy, "fileSystemId", [
    policy({ ...tlsOnly("*"), Effect: "Allow" }),
  ]),
  {
    policy: "ddb-scales",
    good: [
      [{ ...table, props: { billingMode: "PAY_PER_REQUEST" } }],
      [table, make("appautoscaling/target:Target", "target", {}, { resourceId: ["table"] })],
    ],
    bad: [
      ["unset", [table]],
      ["PROVISIONED", [{ ...table, props: { billingMode: "PROVISIONED" } }]],
      ["unknown", [{ ...table, props: { billingMode: unknown } }]],
    ],
  },
  {
    policy: "rds-events",
    good: [[database({}), make("rds/eventSubscription:EventSubscription", "events")]],
    bad: [
      ["none", [database({})]],
      ["none for a cluster", [make("rds/cluster:Cluster", "db")]],
    ],
  },
  {
    policy: "rds-password-managed",
    good: [
      [random, database({ password: unknown }, { password: ["random"] })],
      [random, database({ password: "known-by-now" }, { password: ["random"] })],
      [database({ manageMasterUserPassword: true, masterUserSecretKmsKeyId: unknown })],
      [database({ replicateSourceDb: "db" })],
    ],
    bad: [
      ["a literal", [database({ password: "hunter2" })]],
      ["unknown, from no resource", [database({ password: unknown })]],
      [
        "a literal of a cluster",
        [make("rds/cluster:Cluster", "db", { masterPassword: "hunter2" })],
      ],
      ["no key", [database({ manageMasterUserPassword: true })]],
    ],
  },
];

/** Scenes of what holds data. */
export const data: Scene[] = [...buckets, ...stores];
