import * as aws from "@pulumi/aws";
import type { Context } from "./context";
import type { ResolvedFunction } from "./resolve";

type ResolvedAlias = NonNullable<ResolvedFunction["alias"]>;

/** The alias that triggers call, and what is kept warm behind it. */
export function makeAlias(
  { args, child }: Context,
  own: string,
  lambda: aws.lambda.Function,
  config: ResolvedAlias,
): aws.lambda.Alias {
  const { region } = args;
  const { stableVersion, newVersionPercent: percent, codeDeploy } = config;
  const alias = new aws.lambda.Alias(
    own,
    {
      name: config.name,
      functionName: lambda.name,
      functionVersion: stableVersion ?? lambda.version,
      ...(percent !== undefined && {
        routingConfig: {
          additionalVersionWeights: lambda.version.apply((newest) => ({ [newest]: percent / 100 })),
        },
      }),
      region,
    },
    // A deployment moves the alias: an update of something else must not move it back.
    { ...child, ...(codeDeploy && { ignoreChanges: ["functionVersion", "routingConfig"] }) },
  );
  const { provisionedConcurrentExecutions } = config;
  if (provisionedConcurrentExecutions !== undefined) {
    new aws.lambda.ProvisionedConcurrencyConfig(
      own,
      {
        functionName: lambda.name,
        qualifier: alias.name,
        provisionedConcurrentExecutions,
        region,
      },
      child,
    );
  }
  return alias;
}
