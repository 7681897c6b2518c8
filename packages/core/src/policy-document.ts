import * as pulumi from "@pulumi/pulumi";

/** Values of one condition key. */
export type ConditionValues = pulumi.Input<string> | pulumi.Input<string>[];

/** One statement of an IAM, key, bucket or topic policy. */
export interface PolicyStatement {
  sid?: string;
  /** @default "Allow" */
  effect?: "Allow" | "Deny";
  /** By kind: `Service`, `AWS` or `Federated`. Absent in identity policies. */
  principals?: Record<string, pulumi.Input<string> | pulumi.Input<string>[]>;
  actions: string[];
  /** ARNs. Absent in trust policies. */
  resources?: pulumi.Input<string> | pulumi.Input<string>[];
  /** Operator to key to values, as in `{ StringEquals: { "aws:SourceAccount": id } }`. */
  conditions?: Record<string, Record<string, ConditionValues>>;
}

/** The JSON of a policy. Key order is fixed, so that an unchanged program makes an equal string. */
export function policyDocument(statements: PolicyStatement[]): pulumi.Output<string> {
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: statements.map((each) => ({
      Sid: each.sid,
      Effect: each.effect ?? "Allow",
      Principal: each.principals,
      Action: each.actions,
      Resource: each.resources,
      Condition: each.conditions,
    })),
  });
}

/** The trust policy of a role that one AWS service assumes, such as `ecs-tasks.amazonaws.com`. */
export function trustService(
  service: string,
  conditions?: PolicyStatement["conditions"],
): pulumi.Output<string> {
  return policyDocument([
    {
      principals: { Service: service },
      actions: ["sts:AssumeRole"],
      ...(conditions && { conditions }),
    },
  ]);
}
