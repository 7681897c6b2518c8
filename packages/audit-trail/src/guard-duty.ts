import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { type ThreatDetectionArgs, threatDefaults } from "./threat-args";

/** GuardDuty's names of the features. */
export const featureNames: Readonly<Record<string, string>> = {
  "ecs-runtime": "RUNTIME_MONITORING",
  "eks-audit": "EKS_AUDIT_LOGS",
  lambda: "LAMBDA_NETWORK_LOGS",
  malware: "EBS_MALWARE_PROTECTION",
  rds: "RDS_LOGIN_EVENTS",
  s3: "S3_DATA_EVENTS",
};

function status(on: boolean): string {
  return on ? "ENABLED" : "DISABLED";
}

/** Whose agents GuardDuty installs: those of Fargate tasks, and none on instances or in EKS. */
function agents(on: boolean): aws.types.input.guardduty.DetectorFeatureAdditionalConfiguration[] {
  return [
    { name: "EKS_ADDON_MANAGEMENT", status: status(false) },
    { name: "ECS_FARGATE_AGENT_MANAGEMENT", status: status(on) },
    { name: "EC2_AGENT_MANAGEMENT", status: status(false) },
  ];
}

/**
 * The detector with every feature said: GuardDuty turns most of them on by itself, and does not turn
 * them off when their resource goes.
 */
export function makeDetector(
  name: string,
  a: ThreatDetectionArgs & typeof threatDefaults.ThreatDetectionArgs,
  child: { parent: pulumi.Resource },
): aws.guardduty.Detector {
  const { region, tags, findingFrequency } = a;
  const detector = new aws.guardduty.Detector(
    name,
    {
      enable: true,
      findingPublishingFrequency: findingFrequency,
      region,
      tags: named(name, tags),
    },
    { ...child, protect: a.protect },
  );
  const features = { ...threatDefaults.ThreatDetectionArgs.features, ...a.features };
  for (const [key, on] of Object.entries(features)) {
    const feature = featureNames[key] ?? key;
    const runtime = feature === "RUNTIME_MONITORING";
    new aws.guardduty.DetectorFeature(
      `${name}-${key}`,
      {
        detectorId: detector.id,
        name: feature,
        status: status(on),
        ...(runtime && { additionalConfigurations: agents(on) }),
        region,
      },
      child,
    );
  }
  return detector;
}

/** Tells the topic of findings, whole, as on-call services read them. */
export function tellFindings(
  name: string,
  topicArn: pulumi.Input<string>,
  { minimumSeverity, region, tags }: ThreatDetectionArgs,
  child: { parent: pulumi.Resource },
): void {
  const own = `${name}-findings`;
  const rule = new aws.cloudwatch.EventRule(
    own,
    {
      description: `GuardDuty's findings of severity ${minimumSeverity} and above`,
      eventPattern: JSON.stringify({
        source: ["aws.guardduty"],
        "detail-type": ["GuardDuty Finding"],
        detail: { severity: [{ numeric: [">=", minimumSeverity] }] },
      }),
      region,
      tags: named(own, tags),
    },
    child,
  );
  new aws.cloudwatch.EventTarget(own, { rule: rule.name, arn: topicArn, region }, child);
}
