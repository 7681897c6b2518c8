import { ComputeFleet, Workstation } from "@plinth/compute-fleet";
import { LoadBalancer } from "@plinth/container-service";
import { Network } from "@plinth/network";
import { NotificationTopic } from "@plinth/observability";
import { EncryptionKey } from "@plinth/secrets-and-keys";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const tags = { System: "orders", Environment: "dev", DataClassification: "internal" };
const web = { cidrBlock: "0.0.0.0/0", port: 443, description: "Systems Manager and packages" };

const network = new Network("orders", {
  cidrBlock: "10.50.0.0/16",
  availabilityZones: ["eu-central-1a", "eu-central-1b"],
  natGateways: { mode: "single" },
  gatewayEndpoints: [],
  tags,
});
const logsKey = new EncryptionKey("orders-logs", {
  description: "Logs of the load balancer's firewall",
  services: ["logs"],
  tags,
});
const topic = new NotificationTopic("orders-alerts", { protect: true, tags });
const alarms = { topicArns: [topic.topicArn] };
const loadBalancer = new LoadBalancer("orders", {
  vpcId: network.vpcId,
  subnetIds: network.publicSubnetIds,
  tls: { domainName: config.require("domainName"), hostedZoneId: config.require("hostedZoneId") },
  webAcl: { rateLimit: 1000, logKmsKeyArn: logsKey.keyArn },
  alarms,
  tags,
});

const fleet = new ComputeFleet("orders", {
  network: { vpcId: network.vpcId, subnetIds: network.appSubnetIds, egress: { web } },
  instance: { type: "t4g.small" },
  capacity: { minSize: 2, maxSize: 4 },
  scaling: { cpuPercent: 60, requestsPerTarget: 1000 },
  port: 8080,
  loadBalancer: {
    listenerArn: loadBalancer.listenerArn,
    securityGroupId: loadBalancer.securityGroupId,
    arnSuffix: loadBalancer.arnSuffix,
    priority: 10,
    healthCheck: { path: "/health" },
  },
  userData: { lines: ["dnf install -y nginx", "systemctl enable --now nginx"] },
  agent: { logFiles: { system: { path: "/var/log/messages" } } },
  alarms,
  tags,
});

const lab = new Workstation("orders-lab", {
  network: {
    vpcId: network.vpcId,
    subnetId: network.appSubnetIds.apply(([first = ""]) => first),
    availabilityZone: "eu-central-1a",
    ingress: { office: { cidrBlock: "10.20.0.0/16", description: "Office by VPN" } },
    egress: { web },
  },
  dataVolume: { sizeGiB: 200 },
  agent: {
    logFiles: { system: { path: "/var/log/cloud-init-output.log" } },
    processes: { duckdb: "duckdb" },
  },
  operatingHours: { start: "cron(0 7 ? * MON-FRI *)", stop: "cron(0 19 ? * MON-FRI *)" },
  alarms,
  tags,
});

export const groupName = fleet.groupName;
export const inventory = {
  instanceId: lab.instanceId,
  privateIp: lab.privateIp,
  volumeId: lab.volumeId,
};
