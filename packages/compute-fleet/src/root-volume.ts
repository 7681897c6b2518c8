import type * as pulumi from "@pulumi/pulumi";

export interface RootSettings {
  rootDeviceName: string;
  rootVolumeGiB: number;
}

/** The root volume as a launch template writes it: encrypted, and gone with its instance. */
export function rootVolume(
  { rootDeviceName, rootVolumeGiB }: RootSettings,
  kmsKeyId: pulumi.Input<string>,
) {
  return [
    {
      deviceName: rootDeviceName,
      ebs: {
        volumeType: "gp3",
        volumeSize: rootVolumeGiB,
        encrypted: "true",
        kmsKeyId,
        deleteOnTermination: "true",
      },
    },
  ];
}
