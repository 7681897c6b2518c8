import { strictEqual } from "node:assert";
import type { IngressConfig, WorkstationArgs } from "../src";
import { refusal, stand, workstation } from "./support";

const from = (end: Partial<IngressConfig>): Partial<WorkstationArgs> => ({
  network: { ...workstation.network, ingress: { all: { description: "All", ...end } } },
});
const world = (block: string) =>
  `network.ingress.all.cidrBlock: got "${block}", allowed a known network, /8 or smaller. Name the networks that connect: a server for a few people is not for the world.`;

const refused: [string, Partial<WorkstationArgs>, string[]][] = [
  ["the world", from({ cidrBlock: "0.0.0.0/0" }), [world("0.0.0.0/0")]],
  ["half the world", from({ cidrBlock: "128.0.0.0/1" }), [world("128.0.0.0/1")]],
  [
    "ingress from nowhere",
    from({}),
    [
      'network.ingress.all: got "0 ends", allowed one of cidrBlock, securityGroupId and prefixListId. Give each its own entry.',
    ],
  ],
  [
    "a zone of another region",
    { region: "eu-west-1" },
    [
      'network.availabilityZone: got "us-east-1a", allowed a zone of eu-west-1. Take that of the subnet.',
    ],
  ],
  [
    "an x86 type for the ARM image",
    { instance: { type: "m7i.2xlarge" } },
    [
      'instance.type: got "m7i.2xlarge", allowed a type of the image\'s architecture, arm64. m7i is x86_64: change the type, or set instance.architecture.',
    ],
  ],
  [
    "16000 operations a second on 10 GiB",
    { dataVolume: { sizeGiB: 10, iops: 16_000 } },
    ["dataVolume.iops: got 16000, allowed up to 500 for each GiB, 5000. Enlarge the volume."],
  ],
  [
    "1000 MiB a second by 3000 operations",
    { dataVolume: { throughputMiB: 1000 } },
    ["dataVolume.throughputMiB: got 1000, allowed up to a quarter of iops, 750. Raise iops."],
  ],
  [
    "the root's device and folder for data",
    { dataVolume: { deviceName: "/dev/xvda", mountPath: "/" } },
    [
      'dataVolume.mountPath: got "/", allowed a folder such as /data. Begin it with /.',
      'dataVolume.deviceName: got "/dev/xvda", allowed /dev/sdf to /dev/sdp. EC2 recommends these for data volumes.',
    ],
  ],
  [
    "copies without a key of the other region",
    { snapshots: { copyRegion: "us-west-2", time: "24:00" } },
    [
      'snapshots.time: got "24:00", allowed hh:mm. Write it in UTC.',
      "snapshots.copyKmsKeyArn: got nothing, allowed a key with copyRegion, and none without. Keys do not leave their region: name one of the other region.",
    ],
  ],
  [
    "a name without a zone",
    { address: { recordName: "lab.example.com" } },
    [
      'address.recordName: got "lab.example.com", allowed a name with hostedZoneId, and none without. Set both.',
    ],
  ],
  [
    "Unix cron and an offset as operating hours",
    { operatingHours: { start: "0 7 * * 1-5", stop: "cron(0 19 * * * *)", timezone: "+02:00" } },
    [
      'operatingHours.start: got "0 7 * * 1-5", allowed cron(…) of six fields, with ? as one of the two days. Write it as cron(0 19 ? * MON-FRI *).',
      'operatingHours.stop: got "cron(0 19 * * * *)", allowed cron(…) of six fields, with ? as one of the two days. Write it as cron(0 19 ? * MON-FRI *).',
      'operatingHours.timezone: got "+02:00", allowed a time zone of the tz database, such as Europe/Berlin. An abbreviation or an offset does not follow daylight saving time.',
    ],
  ],
  [
    "tags that metadata does not take",
    { tags: { "cost/centre": "7" } },
    [
      'tags: got "cost/centre", allowed keys of letters, digits and +-=.,_:@. Metadata takes no others: rename it, or set instance.metadataTags to false.',
    ],
  ],
  [
    "a secret in user data",
    { userData: { lines: ["export API_KEY=abcdef123456"] } },
    [
      'userData.lines[0]: got "what looks like a password", allowed a text without secrets. Anybody on the instance can read it: store the value and read it with the role.',
    ],
  ],
];

describe("Workstation refuses", () => {
  for (const [what, args, lines] of refused)
    it(what, async () => {
      const count = lines.length === 1 ? "1 bad argument" : `${lines.length} bad arguments`;
      const expected = [`Workstation "lab" has ${count}:`, ...lines.map((each) => `  ${each}`)];
      strictEqual(await refusal(stand(args)), expected.join("\n"));
    });
});
