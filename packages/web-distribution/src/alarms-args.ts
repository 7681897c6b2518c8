import type * as pulumi from "@pulumi/pulumi";

/** Alarms of a distribution. CloudFront's metrics, and with them the alarms, are in us-east-1. */
export interface DistributionAlarmsConfig {
  /** SNS topics that are told, of us-east-1: an alarm reaches no topic of another region. */
  topicArns: pulumi.Input<string>[];

  /**
   * Percent of answers with status 5xx, 0 to 100.
   *
   * @default 5
   */
  serverErrorPercent?: number;

  /** Percent of answers with status 4xx, 0 to 100. Unset: no such alarm, since viewers cause them. */
  clientErrorPercent?: number;

  /**
   * Percent of answers with status 4xx or 5xx, 0 to 100.
   *
   * @default 20
   */
  totalErrorPercent?: number;

  /**
   * Minutes that it must last, 5 to 60 in steps of 5.
   *
   * @default 10
   */
  minutes?: number;
}

export const distributionAlarmsDefaults = {
  serverErrorPercent: 5,
  totalErrorPercent: 20,
  minutes: 10,
};
