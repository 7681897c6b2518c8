import { type Check, check, matches, parseCidr, within } from "@plinth/core";
import type { ComputeSettings } from "./compute-settings";
import { hostPattern, keyPattern } from "./patterns";

function clientChecks({ clients, groups }: ComputeSettings): Check {
  const known = groups.flatMap(({ listeners }) => listeners.map(({ key }) => key));
  return clients.map(([key, { securityGroupId, cidrBlock, listeners = [] }]) => {
    const at = `clients.${key}`;
    return [
      matches(at, key, ...keyPattern),
      check(
        (securityGroupId === undefined) !== (cidrBlock === undefined),
        at,
        cidrBlock,
        "securityGroupId or cidrBlock",
        "Name the client once",
      ),
      check(
        cidrBlock === undefined || (parseCidr(cidrBlock)?.prefix ?? 0) >= 8,
        `${at}.cidrBlock`,
        cidrBlock,
        "an IPv4 block of /8 to /32",
        "Name the network of the clients",
      ),
      listeners.map((each) =>
        check(
          known.includes(each),
          `${at}.listeners`,
          each,
          known.join(", "),
          "Write <group>-<listener>",
        ),
      ),
    ];
  });
}

function httpsChecks({ httpsTo }: ComputeSettings): Check {
  return httpsTo.map(([key, { cidrBlock, securityGroupId, prefixListId }]) => {
    const at = `httpsTo.${key}`;
    const ends = [cidrBlock, securityGroupId, prefixListId].filter((each) => each !== undefined);
    return [
      matches(at, key, ...keyPattern),
      check(
        ends.length === 1,
        at,
        ends.length,
        "one of cidrBlock, securityGroupId and prefixListId",
        "Write one entry for each",
      ),
      check(
        cidrBlock === undefined || parseCidr(cidrBlock) !== undefined,
        `${at}.cidrBlock`,
        cidrBlock,
        "an IPv4 block",
        "Write a.b.c.d/n, without host bits",
      ),
    ];
  });
}

function tlsChecks({ tls, plainTcp, groups }: ComputeSettings): Check {
  const encrypted = groups.every(({ listeners }) =>
    listeners.every(({ targetProtocol }) => targetProtocol === "TCP"),
  );
  return [
    check(
      tls !== undefined || plainTcp,
      "tls",
      tls,
      "a certificate, or plainTcp: true",
      "Pass tls.certificateArn, so that the load balancer speaks TLS",
    ),
    check(
      tls === undefined || !plainTcp,
      "plainTcp",
      plainTcp,
      "false with tls",
      "Take one of them out",
    ),
    matches(
      "tls.sslPolicy",
      tls?.sslPolicy,
      /ELBSecurityPolicy-(?:TLS13-1-[23]-(?!Ext)[A-Za-z0-9-]+|TLS-1-2-(?!Ext)[A-Za-z0-9-]+)/,
      "a policy of TLS 1.2 or later",
      "Leave it out",
    ),
    check(
      tls !== undefined || encrypted,
      "targetProtocol",
      "TLS",
      "TCP without tls",
      "AWS joins a TCP listener to TCP targets only",
    ),
  ];
}

/** Who gets in, where nodes get out to, and how it is called. */
export function accessChecks(a: ComputeSettings): Check {
  const { dns, alarms } = a;
  return [
    tlsChecks(a),
    clientChecks(a),
    httpsChecks(a),
    matches("dns.zoneName", dns.zoneName, ...hostPattern),
    matches("dns.recordName", dns.recordName, ...hostPattern),
    alarms && [
      check(
        alarms.topicArns.length > 0,
        "alarms.topicArns",
        [],
        "one topic or more",
        "Or leave alarms out",
      ),
      within("alarms.minutes", alarms.minutes, [1, 60], "minutes", "An hour is no alarm"),
    ],
  ];
}
