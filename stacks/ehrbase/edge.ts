import { LoadBalancer } from "@plinth/container-service";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";

/** The load balancer: what the internet sees. */
export function edge(
  { name, config, tags }: Scope,
  { network, logsKey, topic }: Foundation,
): LoadBalancer {
  const { certificateArn, domainName, hostedZoneId, ...a } = config.edge;
  const tls = {
    ...(certificateArn !== undefined && { certificateArn }),
    ...(domainName !== undefined && { domainName }),
    ...(hostedZoneId !== undefined && { hostedZoneId }),
  };
  return new LoadBalancer(`${name}-alb`, {
    vpcId: network.vpcId,
    subnetIds: network.publicSubnetIds,
    ...(Object.keys(tls).length > 0 && { tls }),
    allowHttp: a.allowHttp,
    openEgress: config.openEgress,
    accessLogs: { enabled: a.accessLogs },
    ...(a.webAcl && { webAcl: { rateLimit: a.requestsPer5Minutes, logKmsKeyArn: logsKey.keyArn } }),
    idleTimeoutSeconds: 60,
    deletionProtection: a.deletionProtection,
    loadBalancerName: `${name}-alb`,
    alarms: { topicArns: [topic.topicArn], responseTimeSeconds: 2 },
    tags,
  });
}
