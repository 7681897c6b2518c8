import type * as pulumi from "@pulumi/pulumi";

/**
 * A container of Fluent Bit (FireLens) that sends the output of the others to where it is read, such as Datadog. Its
 * own output stays in the log group.
 */
export interface LogRouterConfig {
  /** Image of Fluent Bit with its tag or digest, such as `public.ecr.aws/aws-observability/aws-for-fluent-bit:2.34.0`. */
  image: pulumi.Input<string>;

  /**
   * The image comes through an `ImageCache`: adds the two rights that the first pull needs.
   *
   * @default false
   */
  pullThrough?: boolean;

  /**
   * Output of Fluent Bit as its options, `Name` first of all: `{ Name: "datadog", TLS: "on" }`.
   *
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html
   */
  options: Record<string, pulumi.Input<string>>;

  /** Options from Secrets Manager or Parameter Store, by ARN, such as `apikey`. The execution role may read them. */
  secrets?: Record<string, pulumi.Input<string>>;

  /**
   * MiB of the task set aside for it.
   *
   * @default 50
   */
  memoryReservation?: number;

  /**
   * Whether it cannot write to its image's file system.
   *
   * @default true
   */
  readonlyRootFilesystem?: boolean;
}

export const logRouterDefaults = {
  pullThrough: false,
  memoryReservation: 50,
  readonlyRootFilesystem: true,
};
