import { autoNamed, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Agent } from "./agent";
import { type Context, dnsSuffix } from "./context";
import { mountLines } from "./data-volume";
import { debian, imageOf } from "./image";
import { isBurstable } from "./instance-type";
import { metadataOptions } from "./metadata";
import { rootVolume } from "./root-volume";
import { userDataText } from "./user-data";
import type { WorkstationArgs, WorkstationInstanceConfig } from "./workstation-args";
import type { workstationDefaults, workstationInstanceDefaults } from "./workstation-defaults";

const longestName = 125;
const control = "/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl";

export interface ServerParts {
  args: WorkstationArgs & typeof workstationDefaults;
  instance: WorkstationInstanceConfig & typeof workstationInstanceDefaults;
  agent: Agent;
  profile: aws.iam.InstanceProfile;
  groupId: pulumi.Input<string>;
  volume: aws.ebs.Volume;
  kmsKeyArn: pulumi.Input<string>;
  ready: pulumi.Resource[];
}

/** Debian brings neither the agent of Systems Manager, without which nobody gets in, nor CloudWatch's. */
function installLines(
  { place }: Context,
  { instance, agent }: ServerParts,
): pulumi.Input<string>[] {
  const { region } = place;
  const suffix = dnsSuffix(place);
  const arch = instance.architecture === "arm64" ? "arm64" : "amd64";
  const ssm = pulumi.interpolate`https://s3.${region}.${suffix}/amazon-ssm-${region}/latest/debian_${arch}/amazon-ssm-agent.deb`;
  const cloudWatch = pulumi.interpolate`https://amazoncloudwatch-agent-${region}.s3.${region}.${suffix}/debian/${arch}/latest/amazon-cloudwatch-agent.deb`;
  const fetch = (url: pulumi.Input<string>, to: string) =>
    pulumi.interpolate`curl --fail --silent --show-error --retry 5 -o ${to} ${url}`;
  return [
    "export DEBIAN_FRONTEND=noninteractive",
    "apt-get update",
    "apt-get install -y curl python3",
    fetch(ssm, "/tmp/ssm.deb"),
    fetch(cloudWatch, "/tmp/cloudwatch.deb"),
    "dpkg -i /tmp/ssm.deb /tmp/cloudwatch.deb",
    "systemctl enable --now amazon-ssm-agent",
    pulumi.interpolate`${control} -a fetch-config -m ec2 -s -c ssm:${agent.parameter.name}`,
  ];
}

/**
 * Image and root volume. They stand here since the provider cannot name a root volume beside an image that a
 * parameter holds. Only the name is tagged: a new version, as for another tag, would replace the server.
 */
function template(context: Context, { instance, kmsKeyArn }: ServerParts): aws.ec2.LaunchTemplate {
  const name = autoNamed(context.name, longestName);
  return new aws.ec2.LaunchTemplate(
    name,
    {
      imageId: imageOf(instance, debian),
      blockDeviceMappings: rootVolume(instance, kmsKeyArn),
      metadataOptions: metadataOptions(instance.metadataTags),
      monitoring: { enabled: true },
      tagSpecifications: [{ resourceType: "volume", tags: { Name: context.name } }],
      updateDefaultVersion: true,
      region: context.region,
      tags: named(name, context.tags),
    },
    { parent: context.self },
  );
}

/** The server. Nobody but the program may end it; its root volume goes with it, its data volume stays. */
export function server(context: Context, parts: ServerParts): aws.ec2.Instance {
  const { args, instance, volume } = parts;
  const { id, latestVersion } = template(context, parts);
  const own = [...installLines(context, parts), ...mountLines(volume, args.dataVolume ?? {})];
  const replaces = instance.replaceOnUserDataChange;
  return new aws.ec2.Instance(
    context.name,
    {
      launchTemplate: { id, version: latestVersion.apply((version) => String(version)) },
      instanceType: instance.type,
      subnetId: args.network.subnetId,
      vpcSecurityGroupIds: [parts.groupId],
      associatePublicIpAddress: false,
      iamInstanceProfile: parts.profile.name,
      metadataOptions: metadataOptions(instance.metadataTags),
      monitoring: true,
      ebsOptimized: true,
      ...(isBurstable(instance.type) && {
        creditSpecification: { cpuCredits: instance.cpuCredits },
      }),
      maintenanceOptions: { autoRecovery: "default" },
      instanceInitiatedShutdownBehavior: "stop",
      disableApiTermination: args.protect,
      // Lets the program replace a server that nobody else may end.
      forceDestroy: true,
      userData: userDataText(own, args.userData ?? {}),
      userDataReplaceOnChange: replaces,
      region: context.region,
      tags: named(context.name, context.tags),
    },
    {
      parent: context.self,
      dependsOn: parts.ready,
      // An Elastic IP address turns it to true in the provider's eyes, and that would replace the server.
      ignoreChanges: ["associatePublicIpAddress", ...(replaces ? [] : ["userData"])],
    },
  );
}
