import { encryptionKey, logsUse, metricAlarm, named, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { BastionArgs } from "./bastion-args";
import { checkBastion } from "./bastion-checks";
import { createBastionGroup } from "./bastion-group";
import { createInstance } from "./bastion-instance";
import { createBastionRole } from "./bastion-role";
import { createSessionLogs } from "./bastion-sessions";
import { type BastionContext, bastionSettings } from "./bastion-settings";

/**
 * An instance that forwards ports to databases and caches by Session Manager. Nobody connects to it:
 * it has no rule that lets in, no key and no public address unless told. Who may use it is a matter
 * of `ssm:StartSession` in IAM. Costs about $4.71 a month, of which its key is $1.
 */
export class Bastion extends pulumi.ComponentResource {
  /** The instance. */
  readonly instanceId: pulumi.Output<string>;
  /** Security group of the instance. */
  readonly securityGroupId: pulumi.Output<string>;
  /** Role of the instance. */
  readonly roleArn: pulumi.Output<string>;
  /** Public address; absent unless asked for. */
  readonly publicIp: pulumi.Output<string | undefined>;
  /** By name in `egress`: the command that forwards the port. It takes AWS's Session Manager plugin. */
  readonly portForwardCommands: pulumi.Output<Record<string, string>>;
  /** Document for logged shell sessions: `aws ssm start-session --document-name …`; absent without `sessionLogs`. */
  readonly sessionDocumentName: pulumi.Output<string | undefined>;

  constructor(name: string, args: BastionArgs, opts?: pulumi.ComponentResourceOptions) {
    super("network:index:Bastion", name, args, opts);
    const a = bastionSettings(args);
    checkBastion(this, name, a);
    const context = { name, a, place: placeOf(this, a.region), child: { parent: this } };
    const { instance, group, role, address, sessions } = build(context);
    this.instanceId = instance.id;
    this.securityGroupId = group.id;
    this.roleArn = role.arn;
    this.publicIp = pulumi.output(
      address?.publicIp ?? (a.assignPublicIp ? instance.publicIp : undefined),
    );
    this.portForwardCommands = commands(context, instance);
    this.sessionDocumentName = pulumi.output(sessions?.document.name);
    this.registerOutputs({
      instanceId: this.instanceId,
      securityGroupId: this.securityGroupId,
      roleArn: this.roleArn,
      publicIp: this.publicIp,
      portForwardCommands: this.portForwardCommands,
      sessionDocumentName: this.sessionDocumentName,
    });
  }
}

function createKey({ name, a, place, child }: BastionContext): aws.kms.Key {
  return encryptionKey(
    name,
    {
      description: `Bastion ${name}`,
      place,
      statements: a.sessionLogs ? [logsUse(place)] : [],
      region: a.region,
      tags: a.tags,
    },
    { ...child, protect: a.protect },
  );
}

function build(context: BastionContext) {
  const { name, a, child } = context;
  const { region, tags, alarmTopicArns = [] } = a;
  const kmsKeyArn = a.kmsKeyArn ?? createKey(context).arn;
  const { group, https } = createBastionGroup(context);
  const sessions = createSessionLogs(context, kmsKeyArn);
  const { role, profile, policies } = createBastionRole(context, sessions, kmsKeyArn);
  const after = [https, ...policies];
  const instance = createInstance(context, { group, profile, kmsKeyArn, after });
  const address = a.ssh?.elasticIp
    ? new aws.ec2.Eip(
        name,
        { domain: "vpc", instance: instance.id, region, tags: named(name, tags) },
        { ...child, protect: a.protect },
      )
    : undefined;
  if (alarmTopicArns.length > 0) {
    const spec = {
      description: `The bastion ${name} fails its status checks`,
      namespace: "AWS/EC2",
      metricName: "StatusCheckFailed",
      dimensions: { InstanceId: instance.id },
      statistic: "Maximum",
      threshold: 0,
      period: 60,
      evaluationPeriods: 3,
    };
    metricAlarm(`${name}-status`, spec, { topicArns: alarmTopicArns, region, tags }, child);
  }
  return { instance, group, role, address, sessions };
}

/** What to type to reach each place from the caller's own machine. */
function commands(
  { a, place }: BastionContext,
  instance: aws.ec2.Instance,
): pulumi.Output<Record<string, string>> {
  const lines = a.egress.map(([key, { host, port, localPort }]) => [
    key,
    pulumi.interpolate`aws ssm start-session --region ${place.region} --target ${instance.id} --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters host="${host}",portNumber="${port}",localPortNumber="${localPort}"`,
  ]);
  return pulumi.output(Object.fromEntries(lines) as Record<string, pulumi.Output<string>>);
}
