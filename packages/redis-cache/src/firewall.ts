import * as aws from "@pulumi/aws";
import { childName, located, type Site } from "./site";

// For ever: AWS cannot change a group's description, and a group in use cannot be replaced.
const description = "Connections to the cache";

/** The cache's security group and who gets in. Answers need no rule: it has none for egress. */
export function firewall(site: Site): aws.ec2.SecurityGroup {
  const { self, name, settings } = site;
  const { allowedSecurityGroupIds, port, vpcId } = settings.network;
  const group = new aws.ec2.SecurityGroup(
    name,
    { vpcId, description, ...located(site, name) },
    { parent: self },
  );
  for (const key of Object.keys(allowedSecurityGroupIds).sort()) {
    const rule = childName(site, `from-${key}`);
    new aws.vpc.SecurityGroupIngressRule(
      rule,
      {
        securityGroupId: group.id,
        referencedSecurityGroupId: allowedSecurityGroupIds[key],
        ipProtocol: "tcp",
        fromPort: port,
        toPort: port,
        description: `Cache from security group ${key}`,
        ...located(site, rule),
      },
      { parent: self },
    );
  }
  return group;
}
