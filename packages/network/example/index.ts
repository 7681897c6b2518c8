import { Network } from "@plinth/network";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const tags = { System: "payments", Environment: "dev" };

// Nothing of another account's gets out through the endpoints, whatever key it was given.
const ownAccount = pulumi.jsonStringify({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { AWS: "*" },
      Action: "*",
      Resource: "*",
      Condition: {
        StringEquals: { "aws:PrincipalAccount": aws.getCallerIdentityOutput().accountId },
      },
    },
  ],
});

const network = new Network("payments", {
  cidrBlock: "10.20.0.0/16",
  availabilityZones: ["eu-central-1a", "eu-central-1b", "eu-central-1c"],
  natGateways: { mode: "one-per-az" },
  gatewayEndpoints: ["s3", "dynamodb"],
  gatewayEndpointPolicies: { dynamodb: ownAccount },
  interfaceEndpoints: [
    { service: "ecr.api", policy: ownAccount },
    { service: "ecr.dkr", policy: ownAccount },
    { service: "logs", policy: ownAccount },
    { service: "secretsmanager", policy: ownAccount },
  ],
  tags,
});

export const vpcId = network.vpcId;
export const appSubnetIds = network.appSubnetIds;
export const databaseSubnetGroupName = network.databaseSubnetGroupName;
export const natPublicIps = network.natPublicIps;
