import { autoNamed, managedPolicyArn, named, trustService } from "@plinth/core";
import * as aws from "@pulumi/aws";
import { childName, located, type Site } from "./site";

const longestRoleName = 64;
/** What RDS for PostgreSQL can send to CloudWatch. */
export const logs = ["postgresql", "upgrade"];

/** The role that RDS writes its measurements of the operating system with. */
export function monitoringRole(site: Site): aws.iam.Role {
  const { self, settings, place } = site;
  const name = autoNamed(childName(site, "monitoring"), longestRoleName);
  const role = new aws.iam.Role(
    name,
    {
      description: `Enhanced monitoring of the PostgreSQL database ${site.name}`,
      assumeRolePolicy: trustService("monitoring.rds.amazonaws.com", {
        StringEquals: { "aws:SourceAccount": place.accountId },
      }),
      tags: named(name, settings.tags),
    },
    { parent: self },
  );
  const policyArn = managedPolicyArn(place, "service-role/AmazonRDSEnhancedMonitoringRole");
  new aws.iam.RolePolicyAttachment(name, { role: role.name, policyArn }, { parent: self });
  return role;
}

/** The log groups of the replica, which RDS would otherwise make without an end. */
export function logGroups(
  site: Site,
  prefix: string,
  names: string[],
  retentionInDays: number,
): aws.cloudwatch.LogGroup[] {
  const { self, settings, kmsKeyId } = site;
  return names.map((log) => {
    const own = childName(site, log);
    return new aws.cloudwatch.LogGroup(
      own,
      {
        name: `${prefix}/${log}`,
        retentionInDays,
        ...(kmsKeyId !== undefined && { kmsKeyId }),
        ...located(site, own),
      },
      { parent: self, protect: settings.protect },
    );
  });
}
