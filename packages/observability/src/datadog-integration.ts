import {
  arn,
  assertArgs,
  check,
  distinct,
  matches,
  named,
  placeOf,
  policyDocument,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { metricActions } from "./datadog-actions";
import { type DatadogIntegrationArgs, datadogDefaults } from "./datadog-args";

const reads = /[a-z0-9-]+:(BatchGet|Describe|Filter|Get|List|Lookup|Search|View)[A-Za-z]*\*?/;

/**
 * The role that Datadog takes to read this account's metrics: by its own account and with the
 * external id alone, and only for reading. The role is free; Datadog's calls to CloudWatch cost
 * $0.01 for 1,000 metrics. Register the role with Datadog by its name.
 */
export class DatadogIntegration extends pulumi.ComponentResource {
  /** ARN of the role. */
  readonly roleArn: pulumi.Output<string>;
  /** Name of the role, which Datadog asks for. */
  readonly roleName: pulumi.Output<string>;

  constructor(name: string, args: DatadogIntegrationArgs, opts?: pulumi.ComponentResourceOptions) {
    super("observability:index:DatadogIntegration", name, args, opts);
    const a = { ...datadogDefaults.DatadogIntegrationArgs, ...args };
    const { additionalActions = [] } = a;
    checkArgs(this, name, a);
    const place = placeOf(this);
    const accountId = a.datadogAccountId;
    const assumeRolePolicy = policyDocument([
      {
        principals: { AWS: arn(place, { service: "iam", accountId, resource: "root" }) },
        actions: ["sts:AssumeRole"],
        conditions: { StringEquals: { "sts:ExternalId": a.externalId } },
      },
    ]);
    const child = { parent: this };
    const role = new aws.iam.Role(
      name,
      {
        assumeRolePolicy,
        description: "Lets Datadog read metrics",
        tags: named(name, a.tags),
      },
      { ...child, protect: a.protect },
    );
    const actions = [...new Set([...metricActions, ...additionalActions])].sort();
    const policy = policyDocument([{ sid: "ReadMetrics", actions, resources: "*" }]);
    new aws.iam.RolePolicy(name, { role: role.id, policy }, child);
    this.roleArn = role.arn;
    this.roleName = role.name;
    this.registerOutputs({ roleArn: this.roleArn, roleName: this.roleName });
  }
}

function checkArgs(
  self: pulumi.Resource,
  name: string,
  { externalId, datadogAccountId, additionalActions = [] }: DatadogIntegrationArgs,
): void {
  assertArgs(self, name, [
    check(
      typeof externalId !== "string" || /^[\w+=,.@:/-]{2,1224}$/.test(externalId),
      "externalId",
      externalId,
      "2 to 1224 letters, digits and + = , . @ : / -",
      "Copy it from Datadog: without it any of Datadog's customers could read this account",
    ),
    matches(
      "datadogAccountId",
      datadogAccountId,
      /[0-9]{12}/,
      "12 digits",
      "Take the one that Datadog shows",
    ),
    additionalActions.map((each) =>
      matches(
        "additionalActions",
        each,
        reads,
        "actions that read, as logs:FilterLogEvents",
        "Give what writes to a role of its own",
      ),
    ),
    distinct("additionalActions", additionalActions, "Name each once"),
  ]);
}
