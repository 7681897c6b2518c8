import { placeOf } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type Door, doors, loadBalancer } from "./balancer";
import { groupAlarms } from "./compute-alarms";
import type { DatomicComputeArgs } from "./compute-args";
import { checkCompute } from "./compute-checks";
import { type ComputeContext, computeSettings, type NodeGroup } from "./compute-settings";
import { clientRules, nodeRules, securityGroups } from "./firewall";
import { launchTemplate } from "./launch-template";
import { nodeGroup } from "./node-group";
import { nodeRole } from "./node-role";
import { privateName } from "./private-name";

/**
 * What of a Datomic system computes: the primary group, query groups that only read, and one internal load balancer
 * with a private name. It holds no data: remove it, and the storage stays as it is.
 */
export class DatomicCompute extends pulumi.ComponentResource {
  /** Private name of the load balancer. */
  readonly host: pulumi.Output<string>;
  /** Name of the load balancer in AWS's DNS. */
  readonly dnsName: pulumi.Output<string>;
  /** ARN of the load balancer. */
  readonly loadBalancerArn: pulumi.Output<string>;
  /** ARNs of the listeners by `<group>-<listener>`, for integrations of API Gateway. */
  readonly listenerArns: pulumi.Output<Record<string, string>>;
  /** Ports of the listeners by `<group>-<listener>`. */
  readonly ports: pulumi.Output<Record<string, number>>;
  /** Security group of the load balancer: a bastion and other clients connect to it. */
  readonly securityGroupId: pulumi.Output<string>;
  /** Security group of the nodes. */
  readonly nodeSecurityGroupId: pulumi.Output<string>;
  /** Names of the auto scaling groups by group. */
  readonly autoScalingGroupNames: pulumi.Output<Record<string, string>>;

  constructor(name: string, args: DatomicComputeArgs, opts?: pulumi.ComponentResourceOptions) {
    super("datomic:index:DatomicCompute", name, args, opts);
    const context = contextOf(this, name, args);
    const firewall = securityGroups(context);
    clientRules(context, firewall);
    const rules = nodeRules(context, firewall);
    const balancer = loadBalancer(context, firewall.balancer);
    const groups = context.a.groups.map((group) => {
      const parts = { balancer, nodes: firewall.nodes, rules };
      return { key: group.key, ...makeGroup(context, group, parts) };
    });
    const all = groups.flatMap((each) => each.entries);
    this.host = privateName(context, balancer).name;
    this.dnsName = balancer.dnsName;
    this.loadBalancerArn = balancer.arn;
    this.listenerArns = byKey(
      all.map(({ listener, listenerResource }) => [listener.key, listenerResource.arn]),
    );
    this.ports = byKey(all.map(({ listener }) => [listener.key, pulumi.output(listener.port)]));
    this.securityGroupId = firewall.balancer.id;
    this.nodeSecurityGroupId = firewall.nodes.id;
    this.autoScalingGroupNames = byKey(groups.map(({ key, nodes }) => [key, nodes.name]));
    this.registerOutputs({
      host: this.host,
      dnsName: this.dnsName,
      loadBalancerArn: this.loadBalancerArn,
      listenerArns: this.listenerArns,
      ports: this.ports,
      securityGroupId: this.securityGroupId,
      nodeSecurityGroupId: this.nodeSecurityGroupId,
      autoScalingGroupNames: this.autoScalingGroupNames,
    });
  }
}

function contextOf(
  self: pulumi.ComponentResource,
  name: string,
  args: DatomicComputeArgs,
): ComputeContext {
  const a = computeSettings(args);
  checkCompute(self, name, a);
  const { systemName, region, tags } = a;
  const place = placeOf(self, region);
  return { name, a, systemName, place, region, tags, child: { parent: self } };
}

interface Shared {
  balancer: aws.lb.LoadBalancer;
  nodes: aws.ec2.SecurityGroup;
  rules: pulumi.Resource[];
}

function makeGroup(context: ComputeContext, group: NodeGroup, { balancer, nodes, rules }: Shared) {
  const role = nodeRole(context, group);
  const template = launchTemplate(context, group, role, nodes);
  const entries: Door[] = doors(context, group, balancer);
  const made = nodeGroup(context, group, {
    template,
    targetGroupArns: entries.map(({ targetGroup }) => targetGroup.arn),
    after: [
      ...rules,
      ...role.policies,
      // A group whose health the load balancer judges ends its nodes as long as no listener asks them.
      ...entries.map(({ listenerResource }) => listenerResource),
    ],
  });
  groupAlarms(context, group, { nodes: made, balancer, doors: entries });
  return { entries, nodes: made };
}

function byKey<T>(entries: [string, pulumi.Output<T>][]): pulumi.Output<Record<string, T>> {
  return pulumi.output(Object.fromEntries(entries)) as pulumi.Output<Record<string, T>>;
}
