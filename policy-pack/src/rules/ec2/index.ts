import type { Control } from "../../core/control";
import { ec2BlockDevicesEncrypted } from "./block-devices-encrypted";
import { ec2CopiesCustomerKey } from "./copies-customer-key";
import { ec2DefaultEncryption } from "./default-encryption";
import { ec2DeletionExplicit } from "./deletion-explicit";
import { ec2DetailedMonitoring } from "./detailed-monitoring";
import { ec2DisksCustomerKey } from "./disks-customer-key";
import { ec2EbsOptimized } from "./ebs-optimized";
import { ec2GroupCapacity } from "./group-capacity";
import { ec2GroupHealth } from "./group-health";
import { ec2GroupNotifies } from "./group-notifies";
import { ec2GroupSpansZones } from "./group-spans-zones";
import { ec2GroupTags } from "./group-tags";
import { ec2GroupUsesTemplate } from "./group-uses-template";
import { ec2ImdsOneHop } from "./imds-one-hop";
import { ec2ImdsV2 } from "./imds-v2";
import { ec2InASubnet } from "./in-a-subnet";
import { ec2InstanceProfile } from "./instance-profile";
import { ec2Managed } from "./managed";
import { ec2NoPublicImages } from "./no-public-images";
import { ec2NoPublicIp } from "./no-public-ip";
import { ec2NoSecretsInUserData } from "./no-secrets-in-user-data";
import { ec2PublicWithoutRole } from "./public-without-role";
import { ec2TemplateNoPublicIp } from "./template-no-public-ip";
import { ec2TerminationProtected } from "./termination-protected";
import { ec2VolumeEncrypted } from "./volume-encrypted";

export const ec2: readonly Control[] = [
  ec2NoPublicIp,
  ec2TemplateNoPublicIp,
  ec2ImdsV2,
  ec2ImdsOneHop,
  ec2VolumeEncrypted,
  ec2BlockDevicesEncrypted,
  ec2DisksCustomerKey,
  ec2DefaultEncryption,
  ec2InstanceProfile,
  ec2InASubnet,
  ec2DetailedMonitoring,
  ec2EbsOptimized,
  ec2TerminationProtected,
  ec2NoSecretsInUserData,
  ec2NoPublicImages,
  ec2CopiesCustomerKey,
  ec2Managed,
  ec2DeletionExplicit,
  ec2GroupHealth,
  ec2GroupSpansZones,
  ec2GroupUsesTemplate,
  ec2GroupNotifies,
  ec2GroupCapacity,
  ec2GroupTags,
  ec2PublicWithoutRole,
];
