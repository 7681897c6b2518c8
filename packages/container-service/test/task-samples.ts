import type { Sample } from "@plinth/core/testing";
import { keyArn, secretArn, service } from "./fixtures";

export const common: Record<string, Sample> = {
  region: { value: "eu-west-1" },
  tags: { value: { Team: "ehr" } },
};
export const protect: Sample = { value: false };
const main = { name: "api", image: "nginx:1", port: 8080 };
/** Arguments whose one container has more. */
export const containers = (more: object) => ({ containers: [{ ...main, ...more }] });
const build = { repositoryUrl: "1.dkr.ecr.us-east-1.amazonaws.com/a", context: "." };
const built = { containers: [{ name: "api", build, port: 8080 }] };
const checked = containers({ healthCheck: { command: ["CMD", "true"] } });
const sidecar = { name: "log", image: "fluent:1", port: 24224 };
const both = [main, sidecar];
const egress = { db: { securityGroupId: "sg-db", port: 5432, description: "Records" } };
const reaching = { network: { ...service.network, egress } };
const to = (destination: object) => ({
  network: { ...service.network, egress: { db: { port: 1, description: "A", ...destination } } },
});

const agent = containers({ additionalPorts: { traces: { port: 8126 } } });
const router = (more: object) => ({
  logs: { router: { image: "fluent-bit:1", options: { Name: "datadog" }, ...more } },
});
const routed = router({});

/** Another value of every argument that tasks of all kinds have. */
export const task: Record<string, Sample> = {
  ...common,
  clusterArn: { value: "arn:aws:ecs:us-east-1:123456789012:cluster/other" },
  protect,
  "containers[].name": { value: "other" },
  "containers[].image": { value: "nginx:2" },
  "containers[].build.repositoryUrl": {
    value: "1.dkr.ecr.us-east-1.amazonaws.com/b",
    given: built,
  },
  "containers[].build.context": { value: "./other", given: built },
  "containers[].build.dockerfile": { value: "Other", given: built },
  "containers[].build.target": { value: "stage", given: built },
  "containers[].build.buildArgs": { value: { A: "1" }, given: built },
  "containers[].pullThrough": {
    value: true,
    given: containers({ image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/hub/a:1" }),
  },
  "containers[].port": { value: 9090 },
  "containers[].additionalPorts{}.port": { value: 8127, given: agent },
  "containers[].additionalPorts{}.protocol": { value: "udp", given: agent },
  "containers[].cpu": { value: 128 },
  "containers[].memory": { value: 256 },
  "containers[].memoryReservation": { value: 128 },
  "containers[].essential": { value: false, given: { containers: both } },
  "containers[].command": { value: ["run"] },
  "containers[].entryPoint": { value: ["sh"] },
  "containers[].environment": { value: { A: "1" } },
  "containers[].secrets": { value: { A: secretArn } },
  "containers[].healthCheck.command": { value: ["CMD", "false"], given: checked },
  "containers[].healthCheck.intervalSeconds": { value: 60, given: checked },
  "containers[].healthCheck.timeoutSeconds": { value: 10, given: checked },
  "containers[].healthCheck.retries": { value: 5, given: checked },
  "containers[].healthCheck.startPeriodSeconds": { value: 30, given: checked },
  "containers[].readonlyRootFilesystem": { value: false },
  "containers[].scratch": { value: ["/tmp"] },
  "containers[].user": { value: "1000" },
  "containers[].stopTimeoutSeconds": { value: 60 },
  "containers[].startAfter{}": {
    value: "COMPLETE",
    given: { containers: [{ ...main, startAfter: { log: "START" } }, sidecar] },
  },
  "network.vpcId": { value: "vpc-2" },
  "network.subnetIds": { value: ["subnet-c"] },
  "network.egress{}.cidrBlock": { value: "10.0.0.0/8", given: to({ cidrBlock: "10.1.0.0/16" }) },
  "network.egress{}.securityGroupId": { value: "sg-other", given: reaching },
  "network.egress{}.admitted": { value: true, given: reaching },
  "network.egress{}.prefixListId": { value: "pl-2", given: to({ prefixListId: "pl-1" }) },
  "network.egress{}.port": { value: 5433, given: reaching },
  "network.egress{}.description": { value: "Other", given: reaching },
  "network.openEgress": { value: true },
  "network.assignPublicIp": { value: true },
  "network.securityGroupIds": { value: ["sg-more"] },
  "task.cpu": { value: 512, given: { task: { memory: 1024 } } },
  "task.memory": { value: 1024 },
  "task.cpuArchitecture": { value: "ARM64" },
  "task.ephemeralStorageGiB": { value: 50 },
  "task.family": { value: "other" },
  "task.keepRevisions": { value: false },
  "task.permissions[].actions": {
    value: ["s3:PutObject"],
    given: {
      task: { permissions: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::a"] }] },
    },
  },
  "task.permissions[].resources": {
    value: ["arn:aws:s3:::b"],
    given: {
      task: { permissions: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::a"] }] },
    },
  },
  "task.permissions[].conditions": {
    value: { StringEquals: { "aws:ResourceAccount": ["123456789012"] } },
    given: {
      task: { permissions: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::a"] }] },
    },
  },
  "task.policyArns": { value: { read: "arn:aws:iam::123456789012:policy/read" } },
  "task.secretKmsKeyArns": { value: [keyArn] },
  "task.permissionsBoundaryArn": { value: "arn:aws:iam::123456789012:policy/boundary" },
  "logs.retentionDays": { value: 30 },
  "logs.kmsKeyArn": { value: keyArn },
  "logs.groupName": { value: "/ecs/api" },
  "logs.router.image": { value: "fluent-bit:2", given: routed },
  "logs.router.pullThrough": {
    value: true,
    given: router({ image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/hub/fluent-bit:1" }),
  },
  "logs.router.options": { value: { Name: "http" }, given: routed },
  "logs.router.secrets": { value: { apikey: secretArn }, given: routed },
  "logs.router.memoryReservation": { value: 100, given: routed },
  "logs.router.readonlyRootFilesystem": { value: false, given: routed },
};
