import { unknown } from "../support";
import { type Case, choice, flag, given, notFlag, notOff } from "./make";

const instance = "ec2/instance:Instance";
const template = "ec2/launchTemplate:LaunchTemplate";
const configuration = "ec2/launchConfiguration:LaunchConfiguration";
const group = "autoscaling/group:Group";
const task = "ecs/taskDefinition:TaskDefinition";
const cluster = "ecs/cluster:Cluster";
const disk = (ebs: object) => ({ blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs }] });
const fromTemplate = { launchTemplate: { id: unknown } };
const volume = (efsVolumeConfiguration: object) => ({ volumes: [{ efsVolumeConfiguration }] });
const shared = { transitEncryption: "ENABLED", authorizationConfig: { iam: "ENABLED" } };
const session = { logging: "OVERRIDE", kmsKeyId: unknown };
const image = (name: string) => JSON.stringify([{ name: "app", image: name }]);

const instances: Case[] = [
  notFlag("ec2-no-public-ip", instance, "associatePublicIpAddress"),
  notFlag("ec2-template-no-public-ip", configuration, "associatePublicIpAddress"),
  {
    policy: "ec2-template-no-public-ip",
    type: template,
    good: [{}, { networkInterfaces: [{ associatePublicIpAddress: false }] }],
    bad: [["true", { networkInterfaces: [{}, { associatePublicIpAddress: "true" }] }]],
    unknownIs: "a violation",
    unknownProps: { networkInterfaces: [{ associatePublicIpAddress: unknown }] },
  },
  ...[instance, template, configuration].flatMap((type): Case[] => [
    choice(
      "ec2-imds-v2",
      type,
      "metadataOptions.httpTokens",
      ["required"],
      [undefined, "optional"],
    ),
    choice(
      "ec2-imds-one-hop",
      type,
      "metadataOptions.httpPutResponseHopLimit",
      [1],
      [undefined, 2, 64],
    ),
  ]),
  choice(
    "ec2-imds-v2",
    "ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
    "httpTokens",
    ["required"],
    [undefined, "optional"],
  ),
  {
    policy: "ec2-imds-v2",
    type: instance,
    good: [fromTemplate],
    bad: [["beside a template", { ...fromTemplate, metadataOptions: { httpTokens: "optional" } }]],
  },
  flag("ec2-volume-encrypted", "ebs/volume:Volume", "encrypted"),
  ...[instance, configuration].flatMap((type): Case[] => [
    flag("ec2-block-devices-encrypted", type, "rootBlockDevice.encrypted"),
    {
      policy: "ec2-block-devices-encrypted",
      type,
      good: [{ rootBlockDevice: { encrypted: true }, ebsBlockDevices: [{ encrypted: true }] }],
      bad: [["another disk", { rootBlockDevice: { encrypted: true }, ebsBlockDevices: [{}] }]],
      unknownIs: "a violation",
      unknownProps: { rootBlockDevice: { encrypted: true }, ebsBlockDevices: unknown },
    },
  ]),
  {
    policy: "ec2-block-devices-encrypted",
    type: template,
    good: [disk({ encrypted: "true" }), { blockDeviceMappings: [{ virtualName: "ephemeral0" }] }],
    bad: [
      ["no disk", {}],
      ["false", disk({ encrypted: "false" })],
      ["unset", disk({ volumeSize: 8 })],
    ],
    unknownIs: "a violation",
    unknownProps: { blockDeviceMappings: unknown },
  },
  given("ec2-disks-customer-key", "ebs/volume:Volume", "kmsKeyId"),
  {
    policy: "ec2-disks-customer-key",
    type: template,
    good: [disk({ kmsKeyId: unknown })],
    bad: [
      ["no disk", {}],
      ["no key", disk({ encrypted: "true" })],
    ],
    unknownIs: "a violation",
    unknownProps: { blockDeviceMappings: unknown },
  },
  notOff("ec2-default-encryption", "ebs/encryptionByDefault:EncryptionByDefault", "enabled"),
  given("ec2-instance-profile", instance, "iamInstanceProfile"),
  given("ec2-in-a-subnet", instance, "subnetId"),
  given("ec2-in-a-subnet", instance, "networkInterfaces"),
  flag("ec2-detailed-monitoring", instance, "monitoring"),
  flag("ec2-detailed-monitoring", template, "monitoring.enabled"),
  flag("ec2-ebs-optimized", instance, "ebsOptimized"),
  flag("ec2-termination-protected", instance, "disableApiTermination"),
  choice(
    "ec2-no-public-images",
    "ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
    "state",
    ["block-all-sharing", "block-new-sharing"],
    [undefined, "unblocked"],
  ),
  choice(
    "ec2-no-public-images",
    "ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
    "state",
    ["block-new-sharing"],
    [undefined, "unblocked"],
  ),
  choice(
    "ec2-no-public-images",
    "ec2/amiLaunchPermission:AmiLaunchPermission",
    "group",
    [undefined],
    ["all"],
  ),
  choice(
    "ec2-no-public-images",
    "ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission",
    "accountId",
    ["111122223333"],
    ["all"],
  ),
  ...["ec2/amiCopy:AmiCopy", "ebs/snapshotCopy:SnapshotCopy"].flatMap((type): Case[] => [
    flag("ec2-copies-customer-key", type, "encrypted", { kmsKeyId: unknown }),
    given("ec2-copies-customer-key", type, "kmsKeyId", { encrypted: true }),
  ]),
  {
    policy: "ec2-deletion-explicit",
    type: template,
    good: [disk({ deleteOnTermination: "false" }), {}],
    bad: [["unset", disk({ encrypted: "true" })]],
    unknownIs: "a violation",
    unknownProps: { blockDeviceMappings: unknown },
  },
  notFlag("ec2-public-without-role", instance, "associatePublicIpAddress", {
    iamInstanceProfile: unknown,
  }),
];

const groups: Case[] = [
  choice("ec2-group-health", group, "healthCheckType", ["ELB"], [undefined, "EC2"], {
    targetGroupArns: [unknown],
  }),
  choice(
    "ec2-group-spans-zones",
    group,
    "vpcZoneIdentifiers",
    [
      ["a", "b"],
      [unknown, unknown],
    ],
    [undefined, ["a"]],
  ),
  given("ec2-group-uses-template", group, "launchTemplate"),
  given("ec2-group-uses-template", group, "mixedInstancesPolicy"),
  {
    policy: "ec2-group-uses-template",
    type: group,
    good: [],
    bad: [["both", { launchTemplate: unknown, launchConfiguration: unknown }]],
  },
  given("ec2-group-capacity", group, "mixedInstancesPolicy"),
  {
    policy: "ec2-group-tags",
    type: group,
    good: [{ tags: [{ key: "a", value: "b", propagateAtLaunch: true }] }],
    bad: [
      ["no tag", {}],
      ["one stays", { tags: [{ propagateAtLaunch: true }, { propagateAtLaunch: false }] }],
    ],
    unknownIs: "a violation",
    unknownProps: { tags: unknown },
  },
];

const containers: Case[] = [
  {
    policy: "ecs-exec-logged",
    type: cluster,
    good: [{ configuration: { executeCommandConfiguration: session } }],
    bad: [
      ["unset", {}],
      [
        "DEFAULT",
        { configuration: { executeCommandConfiguration: { ...session, logging: "DEFAULT" } } },
      ],
      ["no key", { configuration: { executeCommandConfiguration: { logging: "OVERRIDE" } } }],
    ],
    unknownIs: "a violation",
    unknownProps: { configuration: unknown },
  },
  choice(
    "ecs-platform-current",
    "ecs/service:Service",
    "platformVersion",
    [undefined, "LATEST"],
    ["1.3.0", "1.4.0"],
  ),
  choice("ecs-namespaces-own", task, "pidMode", [undefined, "task"], ["host"]),
  choice("ecs-namespaces-own", task, "ipcMode", [undefined, "none"], ["host"]),
  {
    policy: "ecs-volumes-tls",
    type: task,
    good: [{}, volume(shared), { volumes: [{ name: "scratch" }] }],
    bad: [
      ["no TLS", volume({ ...shared, transitEncryption: "DISABLED" })],
      ["no role", volume({ transitEncryption: "ENABLED" })],
    ],
    unknownIs: "a violation",
    unknownProps: { volumes: unknown },
  },
  choice(
    "ecs-images-by-digest",
    task,
    "containerDefinitions",
    [image("shop/api@sha256:0123")],
    [image("shop/api:1.2"), image("")],
  ),
  given(
    "ecs-scratch-customer-key",
    cluster,
    "configuration.managedStorageConfiguration.fargateEphemeralStorageKmsKeyId",
  ),
];

/** Inputs of what runs code, functions apart. */
export const compute: Case[] = [...instances, ...groups, ...containers];
