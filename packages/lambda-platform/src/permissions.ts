import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context, Unit } from "./context";

/** Who calls a function, and on behalf of what. */
export interface Caller {
  /** First label of the service's principal. */
  service: string;
  sourceArn: pulumi.Input<string>;
  /** For sources whose ARN holds no account. */
  sourceAccount?: pulumi.Input<string>;
}

/** Lets one source call the function, by its alias where there is one. */
export function permission(
  { args, child }: Context,
  own: string,
  { lambda, alias }: Unit,
  { service, sourceArn, sourceAccount }: Caller,
): aws.lambda.Permission {
  return new aws.lambda.Permission(
    own,
    {
      action: "lambda:InvokeFunction",
      function: lambda.name,
      ...(alias && { qualifier: alias.name }),
      principal: `${service}.amazonaws.com`,
      sourceArn,
      ...(sourceAccount !== undefined && { sourceAccount }),
      region: args.region,
    },
    child,
  );
}
