import {
  assertArgs,
  type Check,
  check,
  logRetentionDays,
  matches,
  oneOf,
  parseCidr,
  within,
} from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { BastionSettings } from "./bastion-settings";

const keyPattern: [RegExp, string, string] = [
  /[A-Za-z0-9][A-Za-z0-9_-]{0,39}/,
  "1 to 40 letters, digits, hyphens and underscores",
  "The key becomes part of a name",
];

function checkEgress({ egress }: BastionSettings): Check {
  return [
    check(egress.length > 0, "egress", {}, "one place or more", "Say what ports are forwarded to"),
    egress.map(([key, each]) => {
      const at = `egress.${key}`;
      return [
        matches(at, key, ...keyPattern),
        within(`${at}.port`, each.port, [1, 65_535], "as port", "TCP has no others"),
        within(
          `${at}.localPort`,
          each.localPort,
          [1024, 65_535],
          "as port",
          "Set localPort: lower ones take root",
        ),
        check(
          typeof each.host !== "string" || /^[A-Za-z0-9.-]{1,255}$/.test(each.host),
          `${at}.host`,
          each.host,
          "a host name or an IPv4 address, without a port",
          "RDS's `endpoint` has the port in it: take its `address`",
        ),
      ];
    }),
  ];
}

function checkSsh({ ssh, assignPublicIp }: BastionSettings): Check {
  if (!ssh) return undefined;
  return [
    check(ssh.cidrs.length > 0, "ssh.cidrs", {}, "one block or more", "Leave ssh out"),
    ssh.cidrs.map(([key, block]) => {
      const prefix = parseCidr(block)?.prefix ?? 0;
      return [
        matches(`ssh.cidrs.${key}`, key, ...keyPattern),
        check(
          prefix >= 16,
          `ssh.cidrs.${key}`,
          block,
          "an IPv4 block of /16 to /32",
          "Name the office or the VPN, not the internet",
        ),
      ];
    }),
    check(
      !(ssh.elasticIp && assignPublicIp),
      "assignPublicIp",
      assignPublicIp,
      "false with ssh.elasticIp",
      "The Elastic IP takes the other's place",
    ),
  ];
}

function checkSessionLogs({ sessionLogs: logs }: BastionSettings): Check {
  if (!logs) return undefined;
  const at = (field: string) => `sessionLogs.${field}`;
  return [
    oneOf(
      at("retentionDays"),
      logs.retentionDays,
      logRetentionDays,
      "CloudWatch keeps logs for these only",
    ),
    within(
      at("idleTimeoutMinutes"),
      logs.idleTimeoutMinutes,
      [1, 60],
      "minutes",
      "An hour is the most",
    ),
    within(
      at("maxDurationMinutes"),
      logs.maxDurationMinutes,
      [1, 1440],
      "minutes",
      "A day is the most",
    ),
  ];
}

/** Throws one error that lists every bad argument. */
export function checkBastion(self: pulumi.Resource, name: string, a: BastionSettings): void {
  assertArgs(self, name, [
    checkEgress(a),
    matches(
      "instanceType",
      a.instanceType,
      /[a-z][a-z0-9-]*\.[a-z0-9-]+/,
      "a type of EC2",
      "Write one such as t4g.nano",
    ),
    within("rootVolumeGiB", a.rootVolumeGiB, [8, 16_384], "GiB", "Amazon Linux 2023 takes 8"),
    check(
      typeof a.kmsKeyArn !== "string" ||
        /^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key\/.+$/.test(a.kmsKeyArn),
      "kmsKeyArn",
      a.kmsKeyArn,
      "the ARN of a key",
      "Aliases and ids are not taken",
    ),
    checkSsh(a),
    checkSessionLogs(a),
  ]);
}
