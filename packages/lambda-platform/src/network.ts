import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type { FunctionVpcConfig } from "./args-function";
import type { Context } from "./context";
import { sorted } from "./resolve";

/** TLS to anywhere: AWS's own endpoints and other people's APIs. */
const tlsAnywhere = { https: { port: 443, cidrIpv4: "0.0.0.0/0" } };

/** A function's own group. Nothing connects to a function: it has egress only. */
export function functionGroup(
  { args, child }: Context,
  own: string,
  { vpcId, egress = tlsAnywhere }: FunctionVpcConfig,
): aws.ec2.SecurityGroup {
  const { region, tags } = args;
  const group = new aws.ec2.SecurityGroup(
    own,
    // A change of the description would replace the group: it says nothing that can change.
    { vpcId, description: "Lambda function", region, tags: named(own, tags) },
    child,
  );
  for (const [key, { port, cidrIpv4, securityGroupId }] of sorted(egress)) {
    const ruleName = `${own}-to-${key}`;
    new aws.vpc.SecurityGroupEgressRule(
      ruleName,
      {
        securityGroupId: group.id,
        description: `Port ${port} to ${key}`,
        ...(cidrIpv4 !== undefined && { cidrIpv4 }),
        ...(securityGroupId !== undefined && { referencedSecurityGroupId: securityGroupId }),
        ipProtocol: "tcp",
        fromPort: port,
        toPort: port,
        region,
        tags: named(ruleName, tags),
      },
      child,
    );
  }
  return group;
}
