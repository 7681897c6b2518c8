import { arn, named, trustService } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import { roleWith, type RoleAndPolicies } from "./role";
import type { OperatingHoursConfig } from "./workstation-args";
import { operatingHoursDefaults } from "./workstation-defaults";

export interface HoursParts {
  given: OperatingHoursConfig;
  instance: aws.ec2.Instance;
  kmsKeyArn: pulumi.Input<string>;
  boundary: pulumi.Input<string> | undefined;
}

function schedulerRole(
  context: Context,
  { instance, kmsKeyArn, boundary }: HoursParts,
  group: aws.scheduler.ScheduleGroup,
): RoleAndPolicies {
  const { place } = context;
  return roleWith(context, {
    suffix: "hours",
    description: `Starts and stops ${context.name}`,
    trust: trustService("scheduler.amazonaws.com", {
      ArnEquals: { "aws:SourceArn": group.arn },
      StringEquals: { "aws:SourceAccount": place.accountId },
    }),
    statements: [
      {
        sid: "StartAndStop",
        actions: ["ec2:StartInstances", "ec2:StopInstances"],
        resources: instance.arn,
      },
      {
        // Without it EC2 cannot read the volumes, and a started server stops at once.
        sid: "OpenVolumes",
        actions: ["kms:CreateGrant"],
        resources: kmsKeyArn,
        conditions: { Bool: { "kms:GrantIsForAWSResource": "true" } },
      },
    ],
    boundary,
  });
}

/** Starts and stops the server by the clock, by EC2's own API. */
export function operatingHours(context: Context, parts: HoursParts): void {
  const { name, region, tags, self, place } = context;
  const { start, stop, timezone } = { ...operatingHoursDefaults, ...parts.given };
  const child = { parent: self };
  const group = new aws.scheduler.ScheduleGroup(name, { region, tags: named(name, tags) }, child);
  const { role, attachments } = schedulerRole(context, parts, group);
  for (const [verb, expression] of Object.entries({ start, stop })) {
    const target = arn(place, { service: "scheduler", resource: `aws-sdk:ec2:${verb}Instances` });
    new aws.scheduler.Schedule(
      `${name}-${verb}`,
      {
        groupName: group.name,
        scheduleExpression: expression,
        scheduleExpressionTimezone: timezone,
        flexibleTimeWindow: { mode: "OFF" },
        target: {
          arn: target,
          roleArn: role.arn,
          input: pulumi.jsonStringify({ InstanceIds: [parts.instance.id] }),
          retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 10 },
        },
        region,
      },
      { ...child, dependsOn: attachments },
    );
  }
}
