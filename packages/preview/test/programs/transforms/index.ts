import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

pulumi.runtime.registerResourceTransform(({ type, props, opts }) => {
  if (!type.startsWith("aws:")) return undefined;
  return { props: { ...props, tags: { ...props["tags"], Owner: "ledger" } }, opts };
});

class Store extends pulumi.ComponentResource {
  readonly bucket: aws.s3.Bucket;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super("ledger:index:Store", name, {}, opts);
    this.bucket = new aws.s3.Bucket(
      `${name}-bucket`,
      { tags: { Owner: "nobody", Tier: "data" } },
      {
        parent: this,
        ignoreChanges: ["tags.Tier"],
        transforms: [({ props, opts }) => ({ props: { ...props, forceDestroy: false }, opts })],
      },
    );
    this.registerOutputs({ bucketName: this.bucket.bucket });
  }
}

const store = new Store("entries", {
  protect: true,
  aliases: [{ name: "records" }, { type: "ledger:storage:Store" }],
});

const network = new pulumi.StackReference(config.require("network"));
const group = new aws.ec2.SecurityGroup("api", { vpcId: network.requireOutput("vpcId") });

const existing = aws.ec2.Vpc.get("legacy", "vpc-0123456789abcdef0");
new aws.ec2.VpcPeeringConnection("legacy", {
  vpcId: network.requireOutput("vpcId"),
  peerVpcId: existing.id,
  autoAccept: true,
});

const key = new aws.ssm.Parameter("api-key", {
  type: "SecureString",
  value: config.requireSecret("apiKey"),
});
const logs = new aws.cloudwatch.LogGroup(
  "api",
  { retentionInDays: config.requireNumber("retention") },
  {
    aliases: [{ name: "api-logs", parent: store }],
    retainOnDelete: true,
    customTimeouts: { delete: "5m" },
  },
);

export const bucketName = store.bucket.bucket;
export const groupId = group.id;
export const keyName = key.name;
export const logGroup = logs.name;
export const password = network.getOutput("password");
