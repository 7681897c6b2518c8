import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import { type DataVolumeConfig, dataVolumeDefaults } from "./volume-args";

/** Tag that the snapshot policy finds its volume by, and its role its snapshots. */
export const snapshotTag = "SnapshotPolicy";

/** One value in an account: two stacks may have workstations of one name. */
export function snapshotTagValue({ name }: Context): string {
  return `${pulumi.getProject()}/${pulumi.getStack()}/${name}`;
}

export interface DataVolumeParts {
  given: DataVolumeConfig;
  availabilityZone: string;
  kmsKeyArn: pulumi.Input<string>;
  protect: boolean;
}

/** The volume with the files: it outlives the server, and the stack where nobody lifts its protection. */
export function dataVolume(context: Context, parts: DataVolumeParts): aws.ebs.Volume {
  const a = { ...dataVolumeDefaults, ...parts.given };
  const name = `${context.name}-data`;
  const tags = named(name, context.tags).apply((all) => ({
    ...all,
    [snapshotTag]: snapshotTagValue(context),
  }));
  return new aws.ebs.Volume(
    name,
    {
      availabilityZone: parts.availabilityZone,
      type: "gp3",
      size: a.sizeGiB,
      iops: a.iops,
      throughput: a.throughputMiB,
      encrypted: true,
      kmsKeyId: parts.kmsKeyArn,
      ...(a.snapshotId !== undefined && { snapshotId: a.snapshotId }),
      finalSnapshot: true,
      region: context.region,
      tags,
    },
    { parent: context.self, protect: parts.protect, retainOnDelete: parts.protect },
  );
}

/**
 * Puts the volume on the server. It can be on one only: it leaves the old server, which is stopped for that, before
 * it comes to the new one. Never by force, which loses what is not written yet.
 */
export function attach(
  context: Context,
  volume: aws.ebs.Volume,
  instance: aws.ec2.Instance,
  given: DataVolumeConfig,
): void {
  const { deviceName } = { ...dataVolumeDefaults, ...given };
  new aws.ec2.VolumeAttachment(
    `${context.name}-data`,
    {
      instanceId: instance.id,
      volumeId: volume.id,
      deviceName,
      forceDetach: false,
      stopInstanceBeforeDetaching: true,
      region: context.region,
    },
    { parent: context.self, deleteBeforeReplace: true },
  );
}

/** Mounts the volume, and formats it only where there is nothing on it. */
export function mountLines(
  volume: aws.ebs.Volume,
  given: DataVolumeConfig,
): pulumi.Input<string>[] {
  const { mountPath } = { ...dataVolumeDefaults, ...given };
  // On Nitro the device has another name than it was attached by: the volume's id is its serial number.
  const serial = volume.id.apply((id) => id.replace("-", ""));
  return [
    pulumi.interpolate`device=/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_${serial}`,
    'for _ in $(seq 180); do [ -e "$device" ] && break; sleep 5; done',
    '[ -b "$device" ]',
    // 2 is nothing found. Any other failure says nothing of what is on the volume, and formatting would lose it.
    'found=0; blkid -p "$device" || found=$?',
    'case $found in 0) ;; 2) mkfs.ext4 "$device" ;; *) exit 1 ;; esac',
    `mkdir -p ${mountPath}`,
    `echo "$device ${mountPath} ext4 defaults,nofail 0 2" >> /etc/fstab`,
    `mount ${mountPath}`,
  ];
}
