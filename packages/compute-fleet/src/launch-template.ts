import { autoNamed, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Agent } from "./agent";
import type { Context } from "./context";
import { type FleetInstanceConfig, fleetInstanceDefaults } from "./fleet-args";
import { amazonLinux, imageOf } from "./image";
import { isBurstable } from "./instance-type";
import { metadataOptions } from "./metadata";
import { rootVolume } from "./root-volume";
import { userDataText } from "./user-data";
import type { UserDataConfig } from "./user-data-args";

const longestName = 125;
const control = "/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl";

export interface TemplateParts {
  instance: FleetInstanceConfig;
  userData: UserDataConfig | undefined;
  agent: Agent;
  profile: aws.iam.InstanceProfile;
  groupIds: pulumi.Input<string>[];
  kmsKeyArn: pulumi.Input<string>;
}

/** The version is in the text, so that a new configuration of the agent makes a new version of the template. */
function agentLines({ parameter }: Agent): pulumi.Input<string>[] {
  return [
    pulumi.interpolate`# Configuration of the agent: version ${parameter.version}`,
    `if ! [ -x ${control} ]; then dnf install -y amazon-cloudwatch-agent; fi`,
    pulumi.interpolate`${control} -a fetch-config -m ec2 -s -c ssm:${parameter.name}`,
  ];
}

/** What Auto Scaling does not tag when it starts an instance. */
function tagSpecifications({ name, tags }: Context) {
  return ["volume", "network-interface"].map((resourceType) => ({
    resourceType,
    tags: named(name, tags),
  }));
}

/** How each instance starts. A change makes a new version, which the group's refresh brings in. */
export function launchTemplate(context: Context, parts: TemplateParts): aws.ec2.LaunchTemplate {
  const { name, region, tags, self } = context;
  const instance = { ...fleetInstanceDefaults, ...parts.instance };
  const text = userDataText(agentLines(parts.agent), parts.userData ?? {});
  const templateName = autoNamed(name, longestName);
  return new aws.ec2.LaunchTemplate(
    templateName,
    {
      imageId: imageOf(instance, amazonLinux),
      instanceType: instance.type,
      ...(isBurstable(instance.type) && {
        creditSpecification: { cpuCredits: instance.cpuCredits },
      }),
      iamInstanceProfile: { arn: parts.profile.arn },
      metadataOptions: metadataOptions(false),
      monitoring: { enabled: true },
      ebsOptimized: "true",
      blockDeviceMappings: rootVolume(instance, parts.kmsKeyArn),
      networkInterfaces: [
        {
          deviceIndex: 0,
          associatePublicIpAddress: "false",
          deleteOnTermination: "true",
          securityGroups: parts.groupIds,
        },
      ],
      userData: text.apply((each) => Buffer.from(each).toString("base64")),
      tagSpecifications: tagSpecifications(context),
      updateDefaultVersion: true,
      region,
      tags: named(templateName, tags),
    },
    { parent: self },
  );
}
