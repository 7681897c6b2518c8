import { deepStrictEqual } from "node:assert";
import type { BastionArgs } from "../src";
import { bastionRefusal, ssh } from "./bastion-support";

const place = { securityGroupId: "sg-db", port: 5432, host: "db" };
const blocks = "an IPv4 block of /16 to /32. Name the office or the VPN, not the internet.";
const alias = "arn:aws:kms:us-east-1:123456789012:alias/x";

const refused: [string, Partial<BastionArgs>, string[]][] = [
  [
    "nothing to reach",
    { egress: {} },
    ["egress: got {}, allowed one place or more. Say what ports are forwarded to."],
  ],
  [
    "port 65536 of a place with a space in its name",
    { egress: { "the database": { ...place, port: 65_536, localPort: 5432 } } },
    [
      'egress.the database: got "the database", allowed 1 to 40 letters, digits, hyphens and underscores. The key becomes part of a name.',
      "egress.the database.port: got 65536, allowed 1 to 65535 as port. TCP has no others.",
    ],
  ],
  [
    "port 443 forwarded from 443, which takes root",
    { egress: { web: { ...place, port: 443 } } },
    [
      "egress.web.localPort: got 443, allowed 1024 to 65535 as port. Set localPort: lower ones take root.",
    ],
  ],
  [
    "RDS's endpoint, which has the port in it",
    { egress: { database: { ...place, host: "db.example:5432" } } },
    [
      'egress.database.host: got "db.example:5432", allowed a host name or an IPv4 address, without a port. RDS\'s `endpoint` has the port in it: take its `address`.',
    ],
  ],
  ...["0.0.0.0/0", "::/0", "10.0.0.0/15", "203.0.113.9"].map(
    (block): [string, Partial<BastionArgs>, string[]] => [
      `SSH from ${block}`,
      { ssh: { keyName: "ops", cidrs: { all: block } } },
      [`ssh.cidrs.all: got "${block}", allowed ${blocks}`],
    ],
  ),
  [
    "SSH from nowhere",
    { ssh: { keyName: "ops", cidrs: {} } },
    ["ssh.cidrs: got {}, allowed one block or more. Leave ssh out."],
  ],
  [
    "an Elastic IP and another public address",
    { ssh: { ...ssh, elasticIp: true }, assignPublicIp: true },
    [
      "assignPublicIp: got true, allowed false with ssh.elasticIp. The Elastic IP takes the other's place.",
    ],
  ],
  [
    "a type without a size",
    { instanceType: "t4g" },
    ['instanceType: got "t4g", allowed a type of EC2. Write one such as t4g.nano.'],
  ],
  [
    "7 GiB",
    { rootVolumeGiB: 7 },
    ["rootVolumeGiB: got 7, allowed 8 to 16384 GiB. Amazon Linux 2023 takes 8."],
  ],
  [
    "a key's alias",
    { kmsKeyArn: alias },
    [`kmsKeyArn: got "${alias}", allowed the ARN of a key. Aliases and ids are not taken.`],
  ],
  [
    "logs for 100 days of sessions of 61 idle minutes and 1441 in all",
    { sessionLogs: { retentionDays: 100, idleTimeoutMinutes: 61, maxDurationMinutes: 1441 } },
    [
      "sessionLogs.retentionDays: got 100, allowed 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653. CloudWatch keeps logs for these only.",
      "sessionLogs.idleTimeoutMinutes: got 61, allowed 1 to 60 minutes. An hour is the most.",
      "sessionLogs.maxDurationMinutes: got 1441, allowed 1 to 1440 minutes. A day is the most.",
    ],
  ],
];

describe("Bastion: what it refuses", () => {
  for (const [what, args, lines] of refused) {
    it(`refuses ${what}`, async () => deepStrictEqual(await bastionRefusal(args), lines));
  }
});
