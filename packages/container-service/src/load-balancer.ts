import { autoNamed, named, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { accessLogs, type AccessLogs } from "./access-logs";
import { aliasRecord, certificateOf } from "./certificate";
import type { Context } from "./context";
import { listenerPorts, listeners } from "./listeners";
import { loadBalancerAlarms } from "./load-balancer-alarms";
import { type LoadBalancerArgs, tlsDefaults } from "./load-balancer-args";
import { resolveLoadBalancer } from "./load-balancer-checks";
import { firewall } from "./load-balancer-firewall";
import { webAcl } from "./web-acl";
import { webAclDefaults } from "./web-acl-args";

const longestName = 32;

type Resolved = ReturnType<typeof resolveLoadBalancer>;

/**
 * An Application Load Balancer: TLS, redirect from HTTP, access logs, its own security group, and on request a
 * certificate, a name, a firewall and alarms. Services of this package join its listener.
 *
 * It refuses to serve plain HTTP unless told so, and more than one firewall. It costs by the hour, by load
 * units, and by public address; a firewall costs per rule and request.
 */
export class LoadBalancer extends pulumi.ComponentResource {
  /** ARN of the load balancer. */
  readonly loadBalancerArn: pulumi.Output<string>;
  /** What metrics call the load balancer. */
  readonly arnSuffix: pulumi.Output<string>;
  /** Name in AWS's DNS. */
  readonly dnsName: pulumi.Output<string>;
  /** Route 53 zone of `dnsName`, for alias records. */
  readonly zoneId: pulumi.Output<string>;
  /** Security group: one ingress rule per port and allowed block, one per prefix list; services add the egress. */
  readonly securityGroupId: pulumi.Output<string>;
  /** Listener that services join: HTTPS, or HTTP when there is no certificate. */
  readonly listenerArn: pulumi.Output<string>;
  /** Address that clients use. */
  readonly url: pulumi.Output<string>;
  /** Firewall in front, if any. */
  readonly webAclArn: pulumi.Output<string | undefined>;
  /** Bucket of the access logs, if any. */
  readonly accessLogsBucket: pulumi.Output<string | undefined>;
  /** Certificate, if any. */
  readonly certificateArn: pulumi.Output<string | undefined>;
  /** Alarms, if any. */
  readonly alarmArns: pulumi.Output<string[]>;

  constructor(name: string, args: LoadBalancerArgs, opts?: pulumi.ComponentResourceOptions) {
    super("container-service:index:LoadBalancer", name, args, opts);
    const a = resolveLoadBalancer(this, name, args);
    const { region, tags, tls } = a;
    const context: Context = { self: this, name, place: placeOf(this, region), region, tags };

    const certificateArn = certificateOf(context, tls);
    const group = firewall(context, a, listenerPorts(certificateArn !== undefined));
    const logs = accessLogs(context, a.accessLogs, a.protect);
    const balancer = loadBalancer(context, a, group, logs);
    const listener = listeners(context, {
      loadBalancerArn: balancer.arn,
      certificateArn,
      sslPolicy: tls?.sslPolicy ?? tlsDefaults.sslPolicy,
    });
    aliasRecord(context, tls, balancer);
    const scheme = certificateArn === undefined ? "http" : "https";
    if (scheme === "http" && !a.internal) {
      void pulumi.log.warn(
        "serves plain HTTP to the internet: pass tls before it carries data",
        this,
      );
    }

    this.loadBalancerArn = balancer.arn;
    this.arnSuffix = balancer.arnSuffix;
    this.dnsName = balancer.dnsName;
    this.zoneId = balancer.zoneId;
    this.securityGroupId = group.id;
    this.listenerArn = listener.arn;
    this.url = pulumi.interpolate`${scheme}://${tls?.domainName ?? balancer.dnsName}`;
    this.webAclArn = pulumi.output(protection(context, a, balancer));
    this.accessLogsBucket = pulumi.output(logs?.bucket);
    this.certificateArn = pulumi.output(certificateArn);
    this.alarmArns = pulumi.output(a.alarms ? loadBalancerAlarms(context, balancer, a.alarms) : []);
    this.registerOutputs({
      loadBalancerArn: this.loadBalancerArn,
      arnSuffix: this.arnSuffix,
      dnsName: this.dnsName,
      zoneId: this.zoneId,
      securityGroupId: this.securityGroupId,
      listenerArn: this.listenerArn,
      url: this.url,
      webAclArn: this.webAclArn,
      accessLogsBucket: this.accessLogsBucket,
      certificateArn: this.certificateArn,
      alarmArns: this.alarmArns,
    });
  }
}

function loadBalancer(
  context: Context,
  a: Resolved,
  group: aws.ec2.SecurityGroup,
  logs: AccessLogs | undefined,
): aws.lb.LoadBalancer {
  const name = autoNamed(context.name, longestName);
  return new aws.lb.LoadBalancer(
    name,
    {
      ...(a.loadBalancerName !== undefined && { name: a.loadBalancerName }),
      loadBalancerType: "application",
      internal: a.internal,
      subnets: a.subnetIds,
      securityGroups: [group.id],
      ...(logs && {
        accessLogs: {
          enabled: true,
          bucket: logs.bucket,
          ...(logs.prefix !== undefined && { prefix: logs.prefix }),
        },
      }),
      dropInvalidHeaderFields: true,
      desyncMitigationMode: "defensive",
      enableCrossZoneLoadBalancing: true,
      enableDeletionProtection: a.deletionProtection,
      idleTimeout: a.idleTimeoutSeconds,
      region: a.region,
      tags: named(context.name, a.tags),
    },
    { parent: context.self, protect: a.protect, dependsOn: logs?.ready ?? [] },
  );
}

function protection(
  context: Context,
  a: Resolved,
  { arn: resourceArn }: aws.lb.LoadBalancer,
): pulumi.Input<string> | undefined {
  const own = a.webAcl && { ...webAclDefaults, ...a.webAcl }.enabled;
  const webAclArn = own && a.webAcl ? webAcl(context, a.webAcl).arn : a.webAclArn;
  if (webAclArn === undefined) return undefined;
  new aws.wafv2.WebAclAssociation(
    context.name,
    { resourceArn, webAclArn, region: context.region },
    { parent: context.self },
  );
  return webAclArn;
}
