import { autoNamed, named, placeOf, policyDocument, trustService } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Database } from "./database";
import { admit, allowedPeers } from "./firewall";
import { proxyLogGroup } from "./monitoring";
import { childName, identifierOf, located, type Site } from "./site";

const longestRoleName = 64;
// For ever, as that of the database's group.
const description = "Connections to the proxy of the PostgreSQL database";

type Proxy = NonNullable<Site["settings"]["proxy"]>;

/** May read the one secret, and decrypt with the one key that it has. */
function proxyRole(site: Site, secretArn: pulumi.Output<string>) {
  const { self, settings } = site;
  const place = placeOf(self, settings.region);
  const name = autoNamed(childName(site, "proxy"), longestRoleName);
  const role = new aws.iam.Role(
    name,
    {
      description: `Proxy of the PostgreSQL database ${site.name}`,
      assumeRolePolicy: trustService("rds.amazonaws.com", {
        StringEquals: { "aws:SourceAccount": place.accountId },
      }),
      tags: named(name, settings.tags),
    },
    { parent: self },
  );
  const key = settings.masterUser.secretKmsKeyId;
  const keyStatement = {
    sid: "DecryptSecret",
    actions: ["kms:Decrypt"],
    conditions: {
      StringEquals: {
        "kms:ViaService": place.region.apply((region) => `secretsmanager.${region}.amazonaws.com`),
      },
    },
  };
  const grant = new aws.iam.RolePolicy(
    name,
    {
      role: role.name,
      policy: policyDocument([
        { sid: "ReadSecret", actions: ["secretsmanager:GetSecretValue"], resources: secretArn },
        ...(key === undefined ? [] : [{ ...keyStatement, resources: key }]),
      ]),
    },
    { parent: self },
  );
  return { arn: role.arn, grant };
}

function proxyGroup(site: Site, databaseGroup: aws.ec2.SecurityGroup): aws.ec2.SecurityGroup {
  const { self, settings } = site;
  const name = childName(site, "proxy");
  const group = new aws.ec2.SecurityGroup(
    name,
    { vpcId: settings.network.vpcId, description, ...located(site, name) },
    { parent: self },
  );
  for (const peer of allowedPeers(site)) {
    admit(site, childName(site, `proxy-from-${peer.key}`), group, peer);
  }
  admit(site, childName(site, "from-proxy"), databaseGroup, {
    key: "proxy",
    description: "PostgreSQL from the proxy",
    source: { referencedSecurityGroupId: group.id },
  });
  const outbound = childName(site, "proxy-to-database");
  new aws.vpc.SecurityGroupEgressRule(
    outbound,
    {
      securityGroupId: group.id,
      referencedSecurityGroupId: databaseGroup.id,
      ipProtocol: "tcp",
      fromPort: settings.network.port,
      toPort: settings.network.port,
      description: "PostgreSQL to the database",
      ...located(site, outbound),
    },
    { parent: self },
  );
  return group;
}

/** Where the proxy's network interfaces are. Changing it replaces the proxy. */
function proxySubnets(site: Site, proxy: Proxy): pulumi.Input<pulumi.Input<string>[]> {
  return proxy.subnetIds ?? site.settings.network.subnetIds ?? [];
}

/** An RDS Proxy in front of the writer: it holds connections, so that many tasks need few. */
export function makeProxy(
  site: Site,
  proxy: Proxy,
  database: Database,
  databaseGroup: aws.ec2.SecurityGroup,
  secretArn: pulumi.Output<string>,
): pulumi.Output<string> {
  const { self, settings } = site;
  const name = childName(site, "proxy");
  const policy = proxyRole(site, secretArn);
  const identifier = identifierOf(site, "proxy");
  const resource = new aws.rds.Proxy(
    name,
    {
      name: identifier,
      engineFamily: "POSTGRESQL",
      roleArn: policy.arn,
      vpcSecurityGroupIds: [proxyGroup(site, databaseGroup).id],
      vpcSubnetIds: proxySubnets(site, proxy),
      requireTls: true,
      idleClientTimeout: proxy.idleClientTimeoutSeconds,
      auths: [
        {
          authScheme: "SECRETS",
          clientPasswordAuthType: "POSTGRES_SCRAM_SHA_256",
          iamAuth: proxy.requireIam ? "REQUIRED" : "DISABLED",
          secretArn,
        },
      ],
      ...located(site, name),
    },
    { parent: self, dependsOn: [policy.grant, proxyLogGroup(site, identifier)] },
  );
  const { region } = settings;
  const group = new aws.rds.ProxyDefaultTargetGroup(
    name,
    {
      dbProxyName: resource.name,
      connectionPoolConfig: {
        maxConnectionsPercent: proxy.maxConnectionsPercent,
        maxIdleConnectionsPercent: proxy.maxIdleConnectionsPercent,
        connectionBorrowTimeout: proxy.connectionBorrowTimeoutSeconds,
      },
      region,
    },
    { parent: self },
  );
  const target = settings.aurora
    ? { dbClusterIdentifier: database.identifier }
    : { dbInstanceIdentifier: database.identifier };
  const attached = { dbProxyName: resource.name, targetGroupName: group.name, ...target, region };
  // A cluster without an instance cannot be a target.
  new aws.rds.ProxyTarget(name, attached, { parent: self, dependsOn: database.instances });
  return resource.endpoint;
}
