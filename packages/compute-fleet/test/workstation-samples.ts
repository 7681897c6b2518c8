import { common, egressSamples, prefixed, type Samples } from "./samples";
import { keyArn, workstation } from "./support";

const open = (end: object) => ({
  network: { ...workstation.network, ingress: { office: { ...end, description: "Office" } } },
});
const hours = {
  operatingHours: { start: "cron(0 7 ? * * *)", stop: "cron(0 19 ? * * *)" },
};
const copied = { snapshots: { copyRegion: "us-west-2", copyKmsKeyArn: keyArn } };
const called = { address: { hostedZoneId: "Z1", recordName: "lab.example.com" } };

export const workstationSamples: Samples = {
  ...common,
  ...egressSamples(workstation.network),
  region: { value: "us-east-1" },
  ...prefixed("network", {
    vpcId: { value: "vpc-2" },
    subnetId: { value: "subnet-b" },
    availabilityZone: { value: "us-east-1b" },
    "ingress{}.cidrBlock": { value: "10.2.0.0/16", given: open({ cidrBlock: "10.1.0.0/16" }) },
    "ingress{}.securityGroupId": { value: "sg-b", given: open({ securityGroupId: "sg-a" }) },
    "ingress{}.prefixListId": { value: "pl-2", given: open({ prefixListId: "pl-1" }) },
    "ingress{}.port": { value: 8443, given: open({ prefixListId: "pl-1" }) },
    "ingress{}.description": { value: "Other", given: open({ prefixListId: "pl-1" }) },
  }),
  "instance.metadataTags": { value: false },
  "instance.replaceOnUserDataChange": { value: false },
  ...prefixed("dataVolume", {
    sizeGiB: { value: 200 },
    iops: { value: 4000 },
    throughputMiB: { value: 250 },
    mountPath: { value: "/srv" },
    deviceName: { value: "/dev/sdg" },
    snapshotId: { value: "snap-1" },
  }),
  ...prefixed("snapshots", {
    time: { value: "05:00" },
    retainCount: { value: 14 },
    copyRegion: { value: "eu-west-1", given: copied },
    copyKmsKeyArn: { value: `${keyArn}0`, given: copied },
    copyRetentionDays: { value: 30, given: copied },
  }),
  ...prefixed("address", {
    elasticIp: { value: true },
    hostedZoneId: { value: "Z2", given: called },
    recordName: { value: "b.example.com", given: called },
    ttlSeconds: { value: 60, given: called },
  }),
  ...prefixed("operatingHours", {
    start: { value: "cron(0 8 ? * * *)", given: hours },
    stop: { value: "cron(0 20 ? * * *)", given: hours },
    timezone: { value: "Europe/Berlin", given: hours },
  }),
};
