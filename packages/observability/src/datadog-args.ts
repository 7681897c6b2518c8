import type * as pulumi from "@pulumi/pulumi";

export interface DatadogIntegrationArgs {
  /** External id that Datadog shows when the AWS account is added there. */
  externalId: pulumi.Input<string>;

  /**
   * Datadog's own AWS account, which takes the role; 12 digits. Datadog names another one for its sites in China and GovCloud.
   *
   * @default "464622532012"
   */
  datadogAccountId?: string;

  /** Further actions that read, as `logs:FilterLogEvents`. They are allowed on every resource. */
  additionalActions?: string[];

  /** Tags of every resource. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;

  /**
   * Marks the role as protected in Pulumi.
   *
   * @default false
   */
  protect?: boolean;
}

/** The only place where a default is written. */
export const datadogDefaults = {
  DatadogIntegrationArgs: { datadogAccountId: "464622532012", protect: false },
};
