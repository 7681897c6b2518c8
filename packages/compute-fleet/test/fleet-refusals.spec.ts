import { strictEqual } from "node:assert";
import type { ComputeFleetArgs } from "../src";
import { balanced, fleet, join, refusal, run } from "./support";

/** What is given, and the lines of the message under its head. */
const refused: [string, Partial<ComputeFleetArgs>, string[]][] = [
  [
    "0 subnets",
    { network: { ...fleet.network, subnetIds: [] } },
    ["network.subnetIds: got [], allowed one or more. Name a subnet for each zone."],
  ],
  [
    "egress with 2 ends",
    {
      network: {
        ...fleet.network,
        egress: {
          db: { cidrBlock: "10.0.0.0/8", prefixListId: "pl-1", port: 1, description: "x" },
        },
      },
    },
    [
      'network.egress.db: got "2 ends", allowed one of cidrBlock, securityGroupId and prefixListId. Give each its own entry.',
    ],
  ],
  [
    "an x86 type for an ARM image",
    { instance: { type: "m7i.large" } },
    [
      'instance.type: got "m7i.large", allowed a type of the image\'s architecture, arm64. m7i is x86_64: change the type, or set instance.architecture.',
    ],
  ],
  [
    "a type from before Nitro",
    { instance: { type: "m4.large", architecture: "x86_64" } },
    [
      'instance.type: got "m4.large", allowed a type on the Nitro system. Take a newer generation of the family.',
    ],
  ],
  [
    "an image by name and by parameter, and neither's form",
    { instance: { imageId: "web", imageParameter: "resolve:ssm:/web" } },
    [
      'instance.imageParameter: got "resolve:ssm:/web", allowed nothing beside instance.imageId. Name the image once.',
      'instance.imageId: got "web", allowed the id of an image, such as ami-0abcdef1234567890. Leave it unset for the image of the SSM parameter.',
      'instance.imageParameter: got "resolve:ssm:/web", allowed a parameter\'s path that begins with /. Write /aws/service/…, without resolve:ssm:.',
    ],
  ],
  [
    "bounds that cross",
    { capacity: { minSize: 4, maxSize: 2, desiredCapacity: 3 } },
    [
      "capacity.minSize: got 4, allowed up to capacity.maxSize, 2. Swap them.",
      "capacity.desiredCapacity: got 3, allowed 4 to 2 instances. Begin within the bounds.",
    ],
  ],
  [
    "types with CPU credits beside one without",
    { capacity: { mixedInstances: { instanceTypes: ["t4g.large"] } } },
    [
      'capacity.mixedInstances.instanceTypes: got ["t4g.large"], allowed types as burstable as m7g.large. A launch template with CPU credits starts no others.',
    ],
  ],
  [
    "a warm pool beside Spot",
    { capacity: { warmPool: {}, mixedInstances: { instanceTypes: ["m6g.large"] } } },
    [
      'capacity.warmPool: got "both", allowed nothing beside capacity.mixedInstances. Spot instances cannot wait: choose one of the two.',
    ],
  ],
  [
    "requests without a load balancer",
    { scaling: { requestsPerTarget: 1000 } },
    [
      "scaling.requestsPerTarget: got 1000, allowed nothing without loadBalancer. Requests are counted by the load balancer.",
    ],
  ],
  [
    "steps that undo each other",
    {
      scaling: {
        steps: { up: { cpuPercent: 40, adjustment: 1 }, down: { cpuPercent: 50, adjustment: -1 } },
      },
    },
    [
      'scaling.steps: got "adds from 40 and removes up to 50", allowed removing below what adds. Leave room between the thresholds.',
    ],
  ],
  [
    "EventBridge's cron as recurrence",
    { scaling: { schedules: { night: { recurrence: "cron(0 20 ? * MON *)", minSize: 0 } } } },
    [
      'scaling.schedules.night.recurrence: got "cron(0 20 ? * MON *)", allowed five fields of Unix cron, such as 0 20 * * 1-5. Write minute, hour, day of the month, month and day of the week.',
    ],
  ],
  [
    "a load balancer without a port",
    { loadBalancer: join },
    [
      "port: got nothing, allowed a port with loadBalancer, and none without. Requests come from the load balancer only.",
    ],
  ],
  [
    "a check that lasts as long as its interval",
    { ...balanced, loadBalancer: { ...join, healthCheck: { timeoutSeconds: 15 } } },
    [
      "loadBalancer.healthCheck.timeoutSeconds: got 15, allowed less than the interval, 15 seconds. Lower it, or raise intervalSeconds.",
    ],
  ],
  [
    "a whole service as permission",
    { role: { permissions: [{ actions: ["s3:*"], resources: ["*"] }] } },
    [
      'role.permissions[0]: got ["s3:*"], allowed named actions on named resources. Name what the program does.',
    ],
  ],
  [
    "logs for 8 days",
    { agent: { retentionDays: 8 } },
    [
      "agent.retentionDays: got 8, allowed 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653. CloudWatch keeps logs for these periods only.",
    ],
  ],
  [
    "a rollback to an image by parameter",
    { lifecycle: { refresh: { autoRollback: true } } },
    [
      "lifecycle.refresh.autoRollback: got true, allowed nothing without instance.imageId. AWS rolls back to no template whose image is a parameter: name the image by its id.",
    ],
  ],
  [
    "checkpoints that do not end at 100",
    { lifecycle: { refresh: { checkpointPercents: [20, 50] } } },
    [
      "lifecycle.refresh.checkpointPercents: got [20,50], allowed 1 to 100, rising, with 100 at the end. Without 100 the refresh ends at the last one, with old instances left.",
    ],
  ],
  [
    "a range of health wider than 100",
    { lifecycle: { refresh: { minHealthyPercent: 50, maxHealthyPercent: 200 } } },
    [
      "lifecycle.refresh.minHealthyPercent: got 50, allowed at least 100, 100 less than maxHealthyPercent. Bring them closer.",
    ],
  ],
  [
    "alarms after 7 minutes",
    { alarms: { topicArns: [], minutes: 7 } },
    ["alarms.minutes: got 7, allowed 5 to 60 minutes, in steps of 5. A period is 5 minutes."],
  ],
];

describe("ComputeFleet refuses", () => {
  for (const [what, args, lines] of refused)
    it(what, async () => {
      const count = lines.length === 1 ? "1 bad argument" : `${lines.length} bad arguments`;
      const expected = [`ComputeFleet "web" has ${count}:`, ...lines.map((each) => `  ${each}`)];
      strictEqual(await refusal(run(args)), expected.join("\n"));
    });
});
