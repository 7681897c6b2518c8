import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type { ComputeContext, NodeGroup } from "./compute-settings";
import type { NodeRole } from "./node-role";
import { startScript } from "./start-script";

/** How a group's nodes are made: encrypted, without a public address, with tokens for metadata. */
export function launchTemplate(
  context: ComputeContext,
  group: NodeGroup,
  { profile }: NodeRole,
  nodes: aws.ec2.SecurityGroup,
): aws.ec2.LaunchTemplate {
  const { name, a, region, tags, child } = context;
  const { imageId, imageParameter, rootDeviceName, rootVolumeGiB } = a.node;
  const own = `${name}-${group.key}`;
  const script = startScript(context, group);
  return new aws.ec2.LaunchTemplate(
    own,
    {
      imageId: imageId ?? `resolve:ssm:${imageParameter}`,
      instanceType: group.instanceType,
      iamInstanceProfile: { arn: profile.arn },
      metadataOptions: {
        httpEndpoint: "enabled",
        httpTokens: "required",
        httpPutResponseHopLimit: 1,
        instanceMetadataTags: "disabled",
      },
      blockDeviceMappings: [
        {
          deviceName: rootDeviceName,
          ebs: {
            encrypted: "true",
            kmsKeyId: a.storage.kmsKeyArn,
            volumeType: "gp3",
            volumeSize: rootVolumeGiB,
            deleteOnTermination: "true",
          },
        },
      ],
      networkInterfaces: [
        {
          associatePublicIpAddress: "false",
          deleteOnTermination: "true",
          securityGroups: [nodes.id],
        },
      ],
      // Auto scaling by CPU would act on five-minute averages otherwise.
      monitoring: { enabled: true },
      ebsOptimized: "true",
      userData: script.apply((text) => Buffer.from(text).toString("base64")),
      tagSpecifications: ["instance", "network-interface", "volume"].map((resourceType) => ({
        resourceType,
        tags: named(own, tags),
      })),
      region,
      tags: named(own, tags),
    },
    child,
  );
}
