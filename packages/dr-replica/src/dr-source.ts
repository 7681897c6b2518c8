import { metricAlarm, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { sourceAlarms } from "./source-alarms";
import type { DrSourceArgs } from "./source-args";
import { checkSourceArgs } from "./source-checks";
import { type SourceSettings, sourceSettingsOf } from "./source-settings";

/**
 * The primary's side of a warm standby, in the primary's own stack: alarms on what a replica abroad
 * does to the primary, and the replication of its images. It names what the second region has and
 * waits for none of it.
 */
export class DrSource extends pulumi.ComponentResource {
  /** ARNs of the alarms. */
  readonly alarmArns: pulumi.Output<string[]>;
  /** Id of the registry that images are copied from; unset without `images`. */
  readonly registryId: pulumi.Output<string | undefined>;

  constructor(name: string, args: DrSourceArgs, opts?: pulumi.ComponentResourceOptions) {
    super("dr-replica:index:DrSource", name, args, opts);
    const settings = sourceSettingsOf(args);
    checkSourceArgs(this, name, settings);
    const { alarmTopicArns: topicArns, region, tags } = settings;
    const alarms = sourceAlarms(settings).map(
      ([part, spec]) =>
        metricAlarm(`${name}-${part}`, spec, { topicArns, region, tags }, { parent: this }).arn,
    );
    const replication = imageReplication(this, name, settings);
    this.alarmArns = pulumi.output(alarms);
    this.registryId = pulumi.output(replication?.registryId);
    this.registerOutputs({ alarmArns: this.alarmArns, registryId: this.registryId });
  }
}

function imageReplication(
  self: pulumi.ComponentResource,
  name: string,
  { images, protect, region }: SourceSettings,
): aws.ecr.ReplicationConfiguration | undefined {
  if (!images) return undefined;
  const registryId = images.accountId ?? placeOf(self, region).accountId;
  const rule = {
    destinations: [{ region: images.region, registryId }],
    repositoryFilters: [...images.repositoryPrefixes]
      .sort()
      .map((filter) => ({ filter, filterType: "PREFIX_MATCH" })),
  };
  return new aws.ecr.ReplicationConfiguration(
    name,
    { replicationConfiguration: { rules: [rule] }, region },
    { parent: self, protect },
  );
}
