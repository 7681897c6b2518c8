import type * as pulumi from "@pulumi/pulumi";
import { ProtocolVersion, TargetProtocol } from "./choices";

/** How the load balancer finds out whether an instance can take requests. */
export interface TargetHealthCheckConfig {
  /**
   * Path that is asked for.
   *
   * @default "/"
   */
  path?: string;

  /**
   * HTTP status codes that count as healthy, or GRPC ones with `GRPC`.
   *
   * @default "200-399"
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
   */
  matcher?: string;

  /**
   * Seconds between checks, 5 to 300.
   *
   * @default 15
   */
  intervalSeconds?: number;

  /**
   * Seconds until a check counts as failed, 2 to 120, less than the interval.
   *
   * @default 5
   */
  timeoutSeconds?: number;

  /**
   * Successes in a row until an instance is healthy, 2 to 10.
   *
   * @default 2
   */
  healthyThreshold?: number;

  /**
   * Failures in a row until an instance is unhealthy, 2 to 10.
   *
   * @default 3
   */
  unhealthyThreshold?: number;
}

/** How a fleet joins a load balancer: by a rule on its listener. */
export interface FleetLoadBalancerConfig {
  /** Listener that the rule is added to: `loadBalancer.listenerArn`. */
  listenerArn: pulumi.Input<string>;

  /** Security group of the load balancer: `loadBalancer.securityGroupId`. */
  securityGroupId: pulumi.Input<string>;

  /** Metrics' name of the load balancer: `loadBalancer.arnSuffix`. Another one replaces the target group. */
  arnSuffix: pulumi.Input<string>;

  /** Order of the rule on the listener, 1 to 50000, once per listener. Lower ones are asked first. */
  priority: number;

  /** Host names that the fleet answers to; `*` and `?` match. Unset: all. */
  hostHeaders?: string[];

  /**
   * Paths that the fleet answers to; `*` and `?` match. At most 5 values with the host names.
   *
   * @default ["/*"]
   */
  pathPatterns?: string[];

  /** Health check of the load balancer. */
  healthCheck?: TargetHealthCheckConfig;

  /**
   * Seconds after an instance starts in which failed health checks do not end it, 0 to 7200.
   *
   * @default 120: a new instance installs its program first
   */
  healthCheckGracePeriodSeconds?: number;

  /**
   * Seconds that a leaving instance finishes its requests in, 0 to 3600. AWS's own is 300.
   *
   * @default 30
   */
  deregistrationDelaySeconds?: number;

  /** Seconds that a client stays with one instance by cookie, 1 to 604800. Unset: it does not. */
  stickinessSeconds?: number;

  /** Seconds in which a new instance's share of requests grows, 30 to 900. Unset: at once. */
  slowStartSeconds?: number;

  /**
   * HTTP version that instances speak.
   *
   * @default "HTTP1"
   */
  protocolVersion?: ProtocolVersion;

  /**
   * Whether the way from load balancer to instance is encrypted. HTTPS needs a certificate on the instance; a
   * self-signed one will do.
   *
   * @default "HTTP"
   */
  targetProtocol?: TargetProtocol;

  /**
   * Fixed name of the target group, up to 32 characters. It costs: a change of port, protocol or load
   * balancer then needs another name in the same update.
   */
  targetGroupName?: string;
}

export const targetHealthCheckDefaults = {
  path: "/",
  matcher: "200-399",
  intervalSeconds: 15,
  timeoutSeconds: 5,
  healthyThreshold: 2,
  unhealthyThreshold: 3,
};

export const targetDefaults = {
  pathPatterns: ["/*"],
  healthCheckGracePeriodSeconds: 120,
  deregistrationDelaySeconds: 30,
  protocolVersion: ProtocolVersion.Http1 as ProtocolVersion,
  targetProtocol: TargetProtocol.Http as TargetProtocol,
};
