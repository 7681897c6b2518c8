import { Network } from "@plinth/network";
import { NotificationTopic } from "@plinth/observability";
import { RedisCache } from "@plinth/redis-cache";
import * as aws from "@pulumi/aws";

const tags = { System: "orders", Environment: "dev" };

const network = new Network("orders", {
  cidrBlock: "10.30.0.0/16",
  availabilityZones: ["eu-central-1a", "eu-central-1b"],
  natGateways: { mode: "none" },
  databaseSubnetGroup: false,
  tags,
});
const alerts = new NotificationTopic("orders-alerts", {
  subscriptions: { oncall: { protocol: "email", endpoint: "oncall@example.com" } },
  tags,
});
const api = new aws.ec2.SecurityGroup("orders-api", {
  vpcId: network.vpcId,
  description: "Tasks of the order API",
  tags,
});

const cache = new RedisCache("orders", {
  description: "Sessions and carts of the order API",
  engineVersion: "8.1",
  nodeType: "cache.t4g.medium",
  network: {
    vpcId: network.vpcId,
    subnetIds: network.dataSubnetIds,
    allowedSecurityGroupIds: { api: api.id },
  },
  users: {
    api: { accessString: "on ~session:* ~cart:* &* -@all +@read +@write +@connection +info" },
    reports: { authentication: "iam", accessString: "on ~cart:* -@all +@read +@connection" },
  },
  parameters: { "maxmemory-policy": "volatile-lru", "notify-keyspace-events": "Ex" },
  backup: { window: "02:00-03:00" },
  upgrade: { maintenanceWindow: "sun:04:00-sun:05:00" },
  alarms: { topicArns: [alerts.topicArn] },
  tags,
});

export const primaryEndpointAddress = cache.primaryEndpointAddress;
export const urlArns = cache.urlArns;
export const replicationGroupId = cache.replicationGroupId;
