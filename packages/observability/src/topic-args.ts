import type * as pulumi from "@pulumi/pulumi";

/** Who is told. */
export interface TopicSubscriptionConfig {
  /** `email`, `https`, `sqs` or `lambda`. An email address has to confirm by the mail it gets. */
  protocol: string;
  /** Address, URL or ARN. A URL is kept as a secret: PagerDuty's holds its integration key. */
  endpoint: pulumi.Input<string>;
  /**
   * Whether a URL confirms the subscription by itself, as PagerDuty's does.
   *
   * @default false
   */
  autoConfirms?: boolean;
  /**
   * Delivers the message without the envelope of SNS; to `https` and `sqs` only. PagerDuty needs the envelope.
   *
   * @default false
   */
  rawDelivery?: boolean;
  /** Queue of the same region that keeps what could not be delivered; its policy must admit `sns`. */
  deadLetterQueueArn?: pulumi.Input<string>;
}

export interface NotificationTopicArgs {
  /** Subscriptions by a name of yours, which stays when others come and go. */
  subscriptions?: Record<string, TopicSubscriptionConfig>;

  /**
   * AWS services that may publish, by the first label of their principal.
   *
   * @default ["cloudwatch","budgets","costalerts","events"]
   */
  publishers?: string[];

  /** KMS key whose policy admits the publishers. Unset: the topic makes one. */
  kmsKeyId?: pulumi.Input<string>;

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /** Region of the topic. Unset: the provider's. */
  region?: string;

  /**
   * Marks the topic's own key as protected in Pulumi.
   *
   * @default false
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const topicDefaults = {
  TopicSubscriptionConfig: { autoConfirms: false, rawDelivery: false },
  NotificationTopicArgs: {
    publishers: ["cloudwatch", "budgets", "costalerts", "events"],
    protect: false,
  },
};
