import { encryptionKey, logsUse, metricAlarm, named, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { buildDefaults, type BuildProjectArgs, type ResolvedBuild } from "./build-args";
import { checkBuild } from "./build-checks";
import { type BuildContext, buildRole, logGroupName } from "./build-role";
import { projectShape } from "./build-shape";
import { filterGroups } from "./build-webhook";

/**
 * A CodeBuild project for one unit of an application, started by pushes to GitHub or by a pipeline.
 * Its role may do what the arguments name and nothing else; its logs expire. Costs what its builds
 * take, and $1 a month for the key.
 *
 * The name is fixed: pipelines, report groups and the log group name the project by it.
 */
export class BuildProject extends pulumi.ComponentResource {
  /** Name of the project. */
  readonly projectName: pulumi.Output<string>;
  /** ARN of the project. */
  readonly projectArn: pulumi.Output<string>;
  /** ARN of the role that builds run with. */
  readonly roleArn: pulumi.Output<string>;
  /** Name of the log group. */
  readonly logGroupName: pulumi.Output<string>;

  constructor(name: string, args: BuildProjectArgs, opts?: pulumi.ComponentResourceOptions) {
    super("delivery-pipeline:index:BuildProject", name, args, opts);
    const a = { ...buildDefaults.BuildProjectArgs, ...args };
    checkBuild(this, name, a);
    const { region, tags } = a;
    const child = { parent: this };
    const place = placeOf(this, region);
    const kmsKeyArn =
      a.kmsKeyArn ??
      encryptionKey(
        name,
        { description: `Builds of ${name}`, place, statements: [logsUse(place)], region, tags },
        { ...child, protect: a.protect },
      ).arn;
    const context = { name, args: a, place, kmsKeyArn, child };
    const group = new aws.cloudwatch.LogGroup(
      name,
      {
        name: logGroupName(name),
        retentionInDays: a.logRetentionDays,
        kmsKeyId: kmsKeyArn,
        region,
        tags: named(name, tags),
      },
      child,
    );
    makeReports(context);
    const { role, policies } = buildRole(context);
    const project = new aws.codebuild.Project(
      name,
      { ...projectShape(context, group.name), serviceRole: role.arn },
      // CodeBuild tries connection and network when the project is made, with the role's rights.
      { ...child, dependsOn: policies },
    );
    makeWebhook(context, project);
    makeAlarm(name, a, project, child);
    this.projectName = project.name;
    this.projectArn = project.arn;
    this.roleArn = role.arn;
    this.logGroupName = group.name;
    this.registerOutputs({
      projectName: this.projectName,
      projectArn: this.projectArn,
      roleArn: this.roleArn,
      logGroupName: this.logGroupName,
    });
  }
}

function makeReports({ name, args, child }: BuildContext): void {
  for (const [key, type] of Object.entries(args.reports ?? {})) {
    const own = `${name}-${key}`;
    new aws.codebuild.ReportGroup(
      own,
      {
        name: own,
        type,
        exportConfig: { type: "NO_EXPORT" },
        region: args.region,
        tags: named(own, args.tags),
      },
      child,
    );
  }
}

/** Beside the members' ids, CodeBuild waits for a maintainer's comment on requests from forks. */
function makeWebhook({ name, args, child }: BuildContext, project: aws.codebuild.Project): void {
  const { source, region } = args;
  if (!source?.webhook) return;
  const pullRequestBuildPolicy = {
    requiresCommentApproval: "FORK_PULL_REQUESTS",
    approverRoles: ["GITHUB_ADMIN", "GITHUB_MAINTAIN"],
  };
  new aws.codebuild.Webhook(
    name,
    {
      projectName: project.name,
      buildType: "BUILD",
      filterGroups: filterGroups(source.webhook),
      ...(source.webhook.pullRequests && { pullRequestBuildPolicy }),
      region,
    },
    child,
  );
}

function makeAlarm(
  name: string,
  { alarmTopicArns: topicArns = [], region, tags }: ResolvedBuild,
  project: aws.codebuild.Project,
  child: pulumi.CustomResourceOptions,
): void {
  if (topicArns.length === 0) return;
  const spec = {
    description: `A build of ${name} failed`,
    namespace: "AWS/CodeBuild",
    metricName: "FailedBuilds",
    dimensions: { ProjectName: project.name },
    statistic: "Sum",
    comparison: "GreaterThanOrEqualToThreshold" as const,
    threshold: 1,
    evaluationPeriods: 1,
  };
  metricAlarm(`${name}-failed`, spec, { topicArns, region, tags }, child);
}
