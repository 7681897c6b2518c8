"use strict";
const pulumi = require("@pulumi/pulumi");

const known = ["owner", "retentionDays", "open", "off"];
const given = Object.keys(JSON.parse(process.env.PULUMI_CONFIG)).filter((key) =>
  key.startsWith("shop:"),
);
const unknown = given.find((key) => !known.includes(key.slice("shop:".length)));
if (unknown) {
  throw new pulumi.RunError(
    `${unknown} is not a key of this program. Its keys are: ${known.join(", ")}.`,
  );
}

const config = new pulumi.Config();

// The classes of @pulumi/aws take a second to load, and register nothing else.
const group = "aws:ec2/securityGroup:SecurityGroup";
const ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const logGroup = "aws:cloudwatch/logGroup:LogGroup";

class Shop extends pulumi.ComponentResource {
  constructor(name) {
    super("shop:index:Shop", name, {});
    const child = { parent: this };
    const owner = config.require("owner");
    const firewall = new pulumi.CustomResource(
      group,
      name,
      { description: `Shop of ${owner}` },
      child,
    );
    new pulumi.CustomResource(
      ingress,
      name,
      {
        securityGroupId: firewall.id,
        cidrIpv4: config.getBoolean("open") ? "0.0.0.0/0" : "10.0.0.0/8",
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
      },
      child,
    );
    const retentionInDays = config.requireNumber("retentionDays");
    const logs = new pulumi.CustomResource(
      logGroup,
      name,
      { retentionInDays, tags: { owner } },
      child,
    );
    this.logGroup = logs.id;
    this.registerOutputs({ logGroup: this.logGroup });
  }
}

if (!config.getBoolean("off")) exports.logGroup = new Shop("shop").logGroup;
