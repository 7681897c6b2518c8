import { assertArgs, check, oneOf, placeOf, within } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type ConfigRecorderArgs, configDefaults } from "./config-args";
import { type Destination, type DestinationContext, makeDestination } from "./config-bucket";
import { makeRole } from "./config-role";
import { frequencies, hipaaRules, makeRule, ruleChecks } from "./config-rules";
import { recordingGroup } from "./recording-group";

/**
 * AWS Config: a recorder of what is configured and when it changed, into an encrypted bucket in which
 * nobody deletes, and managed rules that judge it. An account has one recorder in each region: put
 * this into one stack for each. Costs $0.003 for each recorded change and $0.001 for each judgement.
 */
export class ConfigRecorder extends pulumi.ComponentResource {
  /** Name of the recorder, where the component makes it. */
  readonly recorderName?: pulumi.Output<string>;
  /** Name of the bucket, where the component makes a recorder. */
  readonly bucketName?: pulumi.Output<string>;
  /** ARNs of the rules by name. */
  readonly ruleArns: pulumi.Output<Record<string, string>>;

  constructor(name: string, args: ConfigRecorderArgs, opts?: pulumi.ComponentResourceOptions) {
    super("audit-trail:index:ConfigRecorder", name, args, opts);
    const a = { ...configDefaults.ConfigRecorderArgs, ...args };
    const rules = a.rules ?? hipaaRules(a.globalResources);
    checkArgs(this, name, a);
    const child = { parent: this };
    const dependsOn: pulumi.Resource[] = [];
    if (a.recorder) {
      const context = { name, args: a, place: placeOf(this, a.region), child };
      const destination = makeDestination(context);
      const { recorder, status } = makeRecorder(context, destination);
      dependsOn.push(status);
      this.recorderName = recorder.name;
      this.bucketName = destination.bucketName;
    }
    const { region, tags } = a;
    const made = Object.entries(rules).map(([key, each]) => {
      const rule = makeRule(`${name}-${key}`, each, { region, tags }, { ...child, dependsOn });
      return [key, rule.arn] as const;
    });
    this.ruleArns = pulumi.output(Object.fromEntries(made));
    this.registerOutputs({
      recorderName: this.recorderName,
      bucketName: this.bucketName,
      ruleArns: this.ruleArns,
    });
  }
}

type Resolved = ConfigRecorderArgs & typeof configDefaults.ConfigRecorderArgs;

function checkArgs(self: pulumi.Resource, name: string, a: Resolved): void {
  const { rules = hipaaRules(a.globalResources), excludedTypes = [] } = a;
  assertArgs(self, name, [
    check(
      a.recorder || Object.keys(rules).length > 0,
      "rules",
      rules,
      "one rule or more without a recorder",
      "Leave it out for HIPAA's",
    ),
    oneOf("frequency", a.frequency, ["CONTINUOUS", "DAILY"], "Pick one"),
    excludedTypes.map((each) =>
      check(
        /^AWS::\w+::\w+$/.test(each),
        "excludedTypes",
        each,
        "types as AWS::EC2::Instance",
        "Mend the name",
      ),
    ),
    oneOf("snapshotHours", a.snapshotHours, Object.keys(frequencies).map(Number), "Pick one"),
    within(
      "retentionDays",
      a.retentionDays,
      [365, 36_500],
      "days",
      "Keep history for a year at least",
    ),
    within(
      "archiveAfterDays",
      a.archiveAfterDays,
      [30, a.retentionDays],
      "days",
      "Archive before history expires",
    ),
    check(
      a.recorder || a.bucketName === undefined,
      "bucketName",
      a.bucketName,
      "nothing without a recorder",
      "Nothing is delivered there",
    ),
    ruleChecks(rules),
    check(
      name.length <= 28,
      "name",
      name,
      "28 characters or fewer",
      "The bucket's name holds it, the account and the region",
    ),
  ]);
}

/**
 * AWS refuses a channel to a bucket that the role cannot write to, and starts no recorder without a
 * channel.
 */
function makeRecorder(context: DestinationContext, destination: Destination) {
  const { name, args, child } = context;
  const { region, protect } = args;
  // A second recorder or channel is refused, so the old one goes before the new one comes.
  const once = { ...child, protect, deleteBeforeReplace: true };
  const { role, grants } = makeRole(context, destination);
  const recorder = new aws.cfg.Recorder(
    name,
    {
      roleArn: role.arn,
      recordingGroup: recordingGroup(args),
      recordingMode: { recordingFrequency: args.frequency },
      region,
    },
    once,
  );
  const channel = new aws.cfg.DeliveryChannel(
    name,
    {
      s3BucketName: destination.bucketName,
      ...(destination.kmsKeyArn !== undefined && { s3KmsKeyArn: destination.kmsKeyArn }),
      snapshotDeliveryProperties: { deliveryFrequency: frequencies[args.snapshotHours] ?? "" },
      region,
    },
    { ...once, dependsOn: [recorder, ...grants, ...destination.waitFor] },
  );
  const status = new aws.cfg.RecorderStatus(
    name,
    { name: recorder.name, isEnabled: true, region },
    { ...child, dependsOn: [channel] },
  );
  return { recorder, status };
}
