import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { BastionContext } from "./bastion-settings";

const images = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default";
const graviton = /^(?:a1|[a-z]+[0-9]+g[a-z]*)\./;

/** What an instance is made with. */
export interface InstanceParts {
  group: aws.ec2.SecurityGroup;
  profile: aws.iam.InstanceProfile;
  kmsKeyArn: pulumi.Input<string>;
  /** What must be there before the instance starts. */
  after: pulumi.Resource[];
}

function createTemplate(
  { name, a, child }: BastionContext,
  { profile, kmsKeyArn }: InstanceParts,
): aws.ec2.LaunchTemplate {
  const { instanceType, region } = a;
  const ebs = {
    encrypted: "true",
    kmsKeyId: kmsKeyArn,
    volumeType: "gp3",
    volumeSize: a.rootVolumeGiB,
    deleteOnTermination: "true",
  };
  return new aws.ec2.LaunchTemplate(
    name,
    {
      // EC2 reads the parameter when it starts the instance: the template does not change with it.
      imageId: a.imageId ?? `${images}-${graviton.test(instanceType) ? "arm64" : "x86_64"}`,
      instanceType,
      iamInstanceProfile: { arn: profile.arn },
      metadataOptions: {
        httpEndpoint: "enabled",
        httpTokens: "required",
        httpPutResponseHopLimit: 1,
        instanceMetadataTags: "disabled",
      },
      blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs }],
      // T types are charged for credits beyond their own unless told otherwise.
      ...(instanceType.startsWith("t") && { creditSpecification: { cpuCredits: "standard" } }),
      ...(a.ssh && { keyName: a.ssh.keyName }),
      region,
      tags: named(name, a.tags),
    },
    child,
  );
}

/** The instance, from a template that says all but where it stands. */
export function createInstance(context: BastionContext, parts: InstanceParts): aws.ec2.Instance {
  const { name, a, child } = context;
  const template = createTemplate(context, parts);
  return new aws.ec2.Instance(
    name,
    {
      launchTemplate: { id: template.id, version: pulumi.interpolate`${template.latestVersion}` },
      subnetId: a.subnetId,
      vpcSecurityGroupIds: [parts.group.id],
      associatePublicIpAddress: a.assignPublicIp,
      region: a.region,
      tags: named(name, a.tags),
      // In the template they would make a new version of it, and that a new instance.
      volumeTags: named(name, a.tags),
    },
    // A newer Amazon Linux, or an address that an Elastic IP took the place of, must replace nothing.
    {
      ...child,
      dependsOn: parts.after,
      ignoreChanges: ["ami", ...(a.ssh?.elasticIp ? ["associatePublicIpAddress"] : [])],
    },
  );
}
