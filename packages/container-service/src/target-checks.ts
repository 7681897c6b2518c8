import { type Check, check, matches, oneOf, within } from "@plinth/core";
import { ProtocolVersion, TargetProtocol } from "./choices";
import type { ContainerConfig } from "./container-args";
import { shortNamePattern } from "./patterns";
import {
  type ServiceLoadBalancerConfig,
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

function healthChecks({ healthCheck, protocolVersion }: ServiceLoadBalancerConfig): Check {
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

function ruleChecks({ priority, hostHeaders, pathPatterns }: ServiceLoadBalancerConfig): Check {
  const paths = pathPatterns ?? targetDefaults.pathPatterns;
  const values = [...(hostHeaders ?? []), ...paths];
  const fix = "Add a second service, or wider patterns";
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

function nameCheck(a: ServiceLoadBalancerConfig, blueGreen: boolean): Check {
  const name = a.targetGroupName;
  if (name === undefined) return undefined;
  const at = "loadBalancer.targetGroupName";
  return [
    matches(at, name, ...shortNamePattern),
    check(
      !blueGreen || name.length <= 26,
      at,
      name,
      "up to 26 characters with blue/green",
      "The second group is called by it and -green",
    ),
  ];
}

/** Refuses what the load balancer would refuse. */
export function targetChecks(
  a: ServiceLoadBalancerConfig | undefined,
  main: ContainerConfig | undefined,
  blueGreen: boolean,
): Check {
  if (!a) return undefined;
  const at = "loadBalancer";
  const grace = a.healthCheckGracePeriodSeconds;
  return [
    check(
      !main || main.port !== undefined,
      "containers[0].port",
      main?.port,
      "a port, to which requests are sent",
      "Set the port that the first container listens on",
    ),
    ruleChecks(a),
    healthChecks(a),
    within(`${at}.healthCheckGracePeriodSeconds`, grace, [0, 2_147_483_647], "seconds", limits),
    within(
      `${at}.deregistrationDelaySeconds`,
      a.deregistrationDelaySeconds,
      [0, 3600],
      "seconds",
      limits,
    ),
    within(`${at}.stickinessSeconds`, a.stickinessSeconds, [1, 604_800], "seconds", limits),
    within(`${at}.slowStartSeconds`, a.slowStartSeconds, [30, 900], "seconds", limits),
    oneOf(`${at}.protocolVersion`, a.protocolVersion, Object.values(ProtocolVersion), limits),
    oneOf(`${at}.targetProtocol`, a.targetProtocol, Object.values(TargetProtocol), limits),
    nameCheck(a, blueGreen),
  ];
}
