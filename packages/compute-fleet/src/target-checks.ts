import { type Check, check, matches, oneOf, within } from "@plinth/core";
import { ProtocolVersion, TargetProtocol } from "./choices";
import { shortNamePattern } from "./patterns";
import {
  type FleetLoadBalancerConfig,
  targetDefaults,
  targetHealthCheckDefaults,
} from "./target-args";

const limits = "Elastic Load Balancing's limits";

function matcherCheck(argument: string, matcher: string, grpc: boolean): Check {
  const codes = matcher.split(/[,-]/).map(Number);
  return [
    matches(
      argument,
      matcher,
      /\d{1,3}(?:-\d{1,3})?(?:,\d{1,3}(?:-\d{1,3})?)*/,
      "codes and ranges, such as 200,401 or 200-399",
      "Separate them by commas",
    ),
    check(
      codes.every((code) => (grpc ? code <= 99 : code >= 200 && code <= 499)),
      argument,
      matcher,
      grpc ? "codes 0 to 99 with GRPC" : "codes 200 to 499",
      grpc ? "Use 0 for OK, or 12 when the method is not there" : "Load balancers take no others",
    ),
  ];
}

function healthChecks({ healthCheck, protocolVersion }: FleetLoadBalancerConfig): Check {
  const a = { ...targetHealthCheckDefaults, ...healthCheck };
  const at = "loadBalancer.healthCheck";
  return [
    matches(`${at}.path`, a.path, /\/[^\s]{0,1023}/, "a path that begins with /", "Add the slash"),
    matcherCheck(`${at}.matcher`, a.matcher, protocolVersion === ProtocolVersion.Grpc),
    within(`${at}.intervalSeconds`, a.intervalSeconds, [5, 300], "seconds", limits),
    within(`${at}.timeoutSeconds`, a.timeoutSeconds, [2, 120], "seconds", limits),
    check(
      a.timeoutSeconds < a.intervalSeconds,
      `${at}.timeoutSeconds`,
      a.timeoutSeconds,
      `less than the interval, ${a.intervalSeconds} seconds`,
      "Lower it, or raise intervalSeconds",
    ),
    within(`${at}.healthyThreshold`, a.healthyThreshold, [2, 10], "successes", limits),
    within(`${at}.unhealthyThreshold`, a.unhealthyThreshold, [2, 10], "failures", limits),
  ];
}

function ruleChecks({ priority, hostHeaders, pathPatterns }: FleetLoadBalancerConfig): Check {
  const paths = pathPatterns ?? targetDefaults.pathPatterns;
  const values = [...(hostHeaders ?? []), ...paths];
  const fix = "Use wider patterns";
  return [
    within("loadBalancer.priority", priority, [1, 50_000], "as priority", limits),
    check(paths.length > 0, "loadBalancer.pathPatterns", paths, "one or more", 'Use ["/*"]'),
    check(
      hostHeaders === undefined || hostHeaders.length > 0,
      "loadBalancer.hostHeaders",
      hostHeaders,
      "one or more",
      "Leave it unset for all hosts",
    ),
    check(
      values.length <= 5,
      "loadBalancer.pathPatterns",
      values.length,
      "up to 5 values with hostHeaders",
      fix,
    ),
  ];
}

/** Refuses what the load balancer would refuse. */
export function targetChecks(
  a: FleetLoadBalancerConfig | undefined,
  port: number | undefined,
): Check {
  const unit = "seconds";
  const at = "loadBalancer";
  return [
    within("port", port, [1, 65_535], "as port", "TCP has no others"),
    check(
      (a === undefined) === (port === undefined),
      "port",
      port,
      "a port with loadBalancer, and none without",
      "Requests come from the load balancer only",
    ),
    a && [
      ruleChecks(a),
      healthChecks(a),
      within(
        `${at}.healthCheckGracePeriodSeconds`,
        a.healthCheckGracePeriodSeconds,
        [0, 7200],
        unit,
        "Without it, instances are ended while they start",
      ),
      within(
        `${at}.deregistrationDelaySeconds`,
        a.deregistrationDelaySeconds,
        [0, 3600],
        unit,
        limits,
      ),
      within(`${at}.stickinessSeconds`, a.stickinessSeconds, [1, 604_800], unit, limits),
      within(`${at}.slowStartSeconds`, a.slowStartSeconds, [30, 900], unit, limits),
      oneOf(`${at}.protocolVersion`, a.protocolVersion, Object.values(ProtocolVersion), limits),
      oneOf(`${at}.targetProtocol`, a.targetProtocol, Object.values(TargetProtocol), limits),
      matches(`${at}.targetGroupName`, a.targetGroupName, ...shortNamePattern),
    ],
  ];
}
