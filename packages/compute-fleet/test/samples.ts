import type { Sample } from "@plinth/core/testing";
import { keyArn, secretArn, topicArn } from "./support";

const policyArn = "arn:aws:iam::123456789012:policy/extra";
const permission = { actions: ["s3:GetObject"], resources: ["arn:aws:s3:::a/*"] };
const egress = { db: { securityGroupId: "sg-db", port: 5432, description: "Database" } };
const logFiles = { app: { path: "/var/log/app.log" } };
const burst = { instance: { type: "t4g.small" } };
const alarms = { alarms: { topicArns: [topicArn] } };
const ipv4 = { db: { cidrBlock: "10.0.0.0/16", port: 5432, description: "Database" } };
const list = { db: { prefixListId: "pl-1", port: 5432, description: "Database" } };

export type Samples = Record<string, Sample>;

/** The samples of one group of arguments. */
export function prefixed(prefix: string, samples: Samples): Samples {
  return Object.fromEntries(Object.entries(samples).map(([k, each]) => [`${prefix}.${k}`, each]));
}

export function egressSamples(network: object): Samples {
  const given = (entries: object) => ({ network: { ...network, egress: entries } });
  return {
    "network.egress{}.cidrBlock": { value: "10.1.0.0/16", given: given(ipv4) },
    "network.egress{}.securityGroupId": { value: "sg-other", given: given(egress) },
    "network.egress{}.admitted": { value: true, given: given(egress) },
    "network.egress{}.prefixListId": { value: "pl-2", given: given(list) },
    "network.egress{}.port": { value: 5433, given: given(egress) },
    "network.egress{}.description": { value: "Other", given: given(egress) },
  };
}

/** What both components have. */
export const common: Samples = {
  "userData.lines": { value: ["echo up"] },
  "userData.cloudInit": { value: "#cloud-config\npackages: [nginx]\n" },
  "role.permissions[].actions": {
    value: ["s3:PutObject"],
    given: { role: { permissions: [permission] } },
  },
  "role.permissions[].resources": {
    value: ["arn:aws:s3:::b/*"],
    given: { role: { permissions: [permission] } },
  },
  "role.permissions[].conditions": {
    value: { Bool: { "aws:SecureTransport": ["true"] } },
    given: { role: { permissions: [permission] } },
  },
  "role.policyArns": { value: { extra: policyArn } },
  "role.secretArns": { value: { db: secretArn } },
  "role.secretKmsKeyArns": { value: [keyArn] },
  "role.permissionsBoundaryArn": { value: policyArn },
  "agent.intervalSeconds": { value: 10 },
  "agent.diskPaths": { value: ["/", "/srv"] },
  "agent.logFiles{}.path": { value: "/var/log/b.log", given: { agent: { logFiles } } },
  "agent.logFiles{}.timestampFormat": { value: "%s", given: { agent: { logFiles } } },
  "agent.processes": { value: { db: "duckdb" } },
  "agent.retentionDays": { value: 30, given: { agent: { logFiles } } },
  kmsKeyArn: { value: keyArn },
  tags: { value: { Team: "a" } },
  protect: { value: false },
  ...prefixed("instance", {
    type: { value: "r7g.xlarge" },
    architecture: { value: "x86_64", given: { instance: { type: "m7g.large" } } },
    imageId: { value: "ami-0abcdef1234567890" },
    imageParameter: { value: "/images/web" },
    rootVolumeGiB: { value: 40 },
    rootDeviceName: { value: "/dev/sda1" },
    cpuCredits: { value: "unlimited", given: burst },
  }),
  ...prefixed("alarms", {
    topicArns: { value: ["arn:aws:sns:us-east-1:123456789012:b"], given: alarms },
    cpuPercent: { value: 50, given: alarms },
    memoryPercent: { value: 50, given: alarms },
    diskPercent: { value: 50, given: alarms },
    minutes: { value: 30, given: alarms },
  }),
};
