import { autoNamed, named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type { ComputeContext, Listener, NodeGroup } from "./compute-settings";

const longestName = 32;

export interface Door {
  listener: Listener;
  targetGroup: aws.lb.TargetGroup;
  listenerResource: aws.lb.Listener;
}

/** An internal load balancer of all groups. */
export function loadBalancer(
  { name, a, region, tags, child }: ComputeContext,
  group: aws.ec2.SecurityGroup,
): aws.lb.LoadBalancer {
  return new aws.lb.LoadBalancer(
    autoNamed(name, longestName),
    {
      loadBalancerType: "network",
      internal: true,
      subnets: a.subnetIds,
      securityGroups: [group.id],
      // API Gateway's link for HTTP APIs stands in the VPC and is a client like any other.
      enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: a.privateLinkRules ? "on" : "off",
      // With fewer nodes than zones, some zones would have nobody to pass connections on to.
      enableCrossZoneLoadBalancing: true,
      enableDeletionProtection: a.deletionProtection,
      accessLogs: { enabled: true, bucket: a.storage.accessLogBucketName },
      region,
      tags: named(name, tags),
    },
    { ...child, protect: a.protect },
  );
}

/** A path is asked for by TLS where the port speaks it, which only the port of the nodes may. */
function healthCheck({ targetPort, targetProtocol, ...each }: Listener) {
  const tls = targetProtocol === "TLS" && each.healthCheckPort === targetPort;
  return {
    port: String(each.healthCheckPort),
    interval: 10,
    healthyThreshold: 2,
    unhealthyThreshold: 2,
    ...(each.healthCheckPath === undefined
      ? { protocol: "TCP" }
      : { protocol: tls ? "HTTPS" : "HTTP", path: each.healthCheckPath, matcher: "200-399" }),
  };
}

function targetGroup(
  { name, a, region, tags, child }: ComputeContext,
  listener: Listener,
): aws.lb.TargetGroup {
  const own = `${name}-${listener.key}`;
  return new aws.lb.TargetGroup(
    autoNamed(own, longestName),
    {
      vpcId: a.vpcId,
      targetType: "instance",
      protocol: listener.targetProtocol,
      port: listener.targetPort,
      healthCheck: healthCheck(listener),
      // With the client's address, a node that calls itself by the load balancer would get no answer.
      preserveClientIp: "false",
      // Clients keep connections open for days: they are cut, and go to another node.
      connectionTermination: true,
      deregistrationDelay: 60,
      region,
      tags: named(own, tags),
    },
    child,
  );
}

/** The listeners of a group, each with the nodes behind it. */
export function doors(
  context: ComputeContext,
  { listeners }: NodeGroup,
  balancer: aws.lb.LoadBalancer,
): Door[] {
  const { name, a, region, tags, child } = context;
  return listeners.map((listener) => {
    const own = `${name}-${listener.key}`;
    const group = targetGroup(context, listener);
    const listenerResource = new aws.lb.Listener(
      own,
      {
        loadBalancerArn: balancer.arn,
        port: listener.port,
        ...(a.tls
          ? { protocol: "TLS", certificateArn: a.tls.certificateArn, sslPolicy: a.tls.sslPolicy }
          : { protocol: "TCP" }),
        defaultActions: [{ type: "forward", targetGroupArn: group.arn }],
        region,
        tags: named(own, tags),
      },
      child,
    );
    return { listener, targetGroup: group, listenerResource };
  });
}
