import { encryptionKey, logsUse, named, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { artifactStore, type PipelineContext } from "./artifact-bucket";
import { type DeployPipelineArgs, pipelineDefaults } from "./pipeline-args";
import { checkPipeline } from "./pipeline-checks";
import { commandLogGroup, pipelineRole } from "./pipeline-role";
import { sourceStageOf, stageOf, triggersOf } from "./pipeline-stages";

/**
 * A CodePipeline of type V2: source on GitHub by a connection, then builds, approvals and
 * deployments in the order given, one run at a time. Costs $0.002 a minute of its actions after 100
 * free ones a month (approvals are free), and $1 a month for the key of its artifacts.
 *
 * The name is fixed: the log group of its commands and the bucket are named after it.
 */
export class DeployPipeline extends pulumi.ComponentResource {
  /** Name of the pipeline. */
  readonly pipelineName: pulumi.Output<string>;
  /** ARN of the pipeline. */
  readonly pipelineArn: pulumi.Output<string>;
  /** ARN of the pipeline's role. */
  readonly roleArn: pulumi.Output<string>;
  /** ARN of the bucket of artifacts, for the `artifacts` of its builds. */
  readonly artifactBucketArn: pulumi.Output<string>;
  /** ARN of the key of artifacts, for the `artifacts` of its builds. */
  readonly artifactKeyArn: pulumi.Output<string>;

  constructor(name: string, args: DeployPipelineArgs, opts?: pulumi.ComponentResourceOptions) {
    super("delivery-pipeline:index:DeployPipeline", name, args, opts);
    const a = { ...pipelineDefaults.DeployPipelineArgs, ...args };
    checkPipeline(this, name, a);
    const { region, tags } = a;
    const child = { parent: this };
    const context = { name, args: a, place: placeOf(this, region), child };
    const store = artifactStore(context);
    makeCommandLogs(context);
    const { role, policies } = pipelineRole(context, store);
    const triggers = triggersOf(a.source);
    const pipeline = new aws.codepipeline.Pipeline(
      name,
      {
        name,
        pipelineType: "V2",
        executionMode: a.executionMode,
        roleArn: role.arn,
        artifactStores: [
          {
            type: "S3",
            location: store.bucketName,
            encryptionKey: { type: "KMS", id: store.kmsKeyArn },
          },
        ],
        stages: [sourceStageOf(a.source), ...a.stages.map(stageOf)],
        ...(triggers.length > 0 && { triggers }),
        region,
        tags: named(name, tags),
      },
      { ...child, dependsOn: [...policies, ...store.ready] },
    );
    this.pipelineName = pipeline.name;
    this.pipelineArn = pipeline.arn;
    this.roleArn = role.arn;
    this.artifactBucketArn = store.bucketArn;
    this.artifactKeyArn = store.kmsKeyArn;
    this.registerOutputs({
      pipelineName: this.pipelineName,
      pipelineArn: this.pipelineArn,
      roleArn: this.roleArn,
      artifactBucketArn: this.artifactBucketArn,
      artifactKeyArn: this.artifactKeyArn,
    });
  }
}

/** CodePipeline would make the group itself, to keep for ever and with no key. */
function makeCommandLogs({ name, args, place, child }: PipelineContext): void {
  if (!args.stages.some(({ command }) => command)) return;
  const { region, tags } = args;
  const own = `${name}-logs`;
  const description = `Command logs of ${name}`;
  const key = encryptionKey(
    own,
    { description, place, statements: [logsUse(place)], region, tags },
    { ...child, protect: args.protect },
  );
  new aws.cloudwatch.LogGroup(
    own,
    {
      name: commandLogGroup(name),
      retentionInDays: args.logRetentionDays,
      kmsKeyId: key.arn,
      region,
      tags: named(own, tags),
    },
    child,
  );
}
