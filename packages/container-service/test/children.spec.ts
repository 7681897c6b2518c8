import { deepStrictEqual, ok } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { record, type Recorded } from "@plinth/core/testing";
import {
  ContainerCluster,
  ContainerService,
  ContainerTask,
  ImageCache,
  LoadBalancer,
} from "../src";
import {
  balanced,
  balancer,
  clusterArn,
  join as joined,
  keyArn,
  service,
  topicArn,
} from "./fixtures";

const alarms = { topicArns: [topicArn] };

/** A program that makes every kind of child there is. */
function everything(common: { region?: string; tags?: Record<string, string> }, name = "shop") {
  return () => {
    new ContainerCluster(name, { ...common, executeCommand: { kmsKeyArn: keyArn } });
    new LoadBalancer(name, {
      ...balancer,
      ...common,
      tls: { domainName: "ehr.example.com", hostedZoneId: "Z1" },
      openEgress: true,
      webAcl: {},
      alarms,
    });
    new ContainerService(name, {
      ...balanced,
      ...common,
      network: {
        ...service.network,
        egress: { db: { securityGroupId: "sg", admitted: true, port: 5432, description: "DB" } },
        openEgress: true,
      },
      task: { permissions: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::a/*"] }] },
      loadBalancer: joined,
      deployment: { strategy: "BLUE_GREEN" },
      scaling: {
        scaleIn: { cpuBelow: 30 },
        schedules: { night: { schedule: "rate(1 day)", minCapacity: 1 } },
      },
      alarms,
    });
    new ContainerTask(`${name}-setup`, {
      clusterArn,
      containers: service.containers,
      network: service.network,
      ...common,
    });
    new ImageCache(name, {
      repositoryPrefix: "quay",
      upstreamRegistryUrl: "quay.io",
      ...common,
    });
  };
}

const custom = ({ custom }: Recorded) => custom;
const global = ({ type }: Recorded) => /^aws:(iam|route53)\//.test(type);
/** Types that AWS keeps no tags of. */
const untagged =
  /attachment|association|capacityProviders|record|validation|bucket[A-Z]|logging|policy:Policy|scheduledAction|pullThrough|creationTemplate/i;

describe("The children of every component", () => {
  it("have the region, but for IAM and Route 53, when there is one, and none when there is not", async () => {
    const regional = (await record(everything({ region: "eu-west-1" }))).filter(custom);
    const names = (found: Recorded[]) => found.map(({ type, name }) => `${type} ${name}`);
    deepStrictEqual(
      names(regional.filter(({ inputs }) => inputs["region"] !== "eu-west-1")),
      names(regional.filter(global)),
    );
    const plain = (await record(everything({}))).filter(custom);
    deepStrictEqual(names(plain.filter(({ inputs }) => inputs["region"] !== undefined)), []);
    ok(plain.length > 60, `only ${plain.length} children`);
  });

  it("carry the tags where AWS takes them", async () => {
    const resources = (await record(everything({ tags: { Team: "ehr" } }))).filter(custom);
    const without = resources.filter(({ inputs }) => {
      const tags = (inputs["tags"] ?? inputs["resourceTags"]) as Record<string, string> | undefined;
      return tags?.["Team"] !== "ehr" || tags["Name"] === undefined;
    });
    const wrong = without.filter(
      ({ type }) => !untagged.test(type) || type === "aws:iam/policy:Policy",
    );
    deepStrictEqual(wrong, []);
  });

  it("have a parent each, and names that begin with the component's", async () => {
    const resources = (await record(everything({}))).filter(custom);
    deepStrictEqual(
      resources.filter(({ parent }) => !/container-service:index:/.test(parent)),
      [],
    );
    const other = resources.filter(({ name }) => !name.startsWith("shop"));
    deepStrictEqual(
      other.map(({ name }) => name),
      ["aws-waf-logs-shop"],
    );
  });

  it("are named within AWS's limits when the component has 60 characters", async () => {
    const limits: Record<string, number> = {
      "aws:iam/role:Role": 64,
      "aws:iam/policy:Policy": 128,
      "aws:lb/loadBalancer:LoadBalancer": 32,
      "aws:lb/targetGroup:TargetGroup": 32,
      "aws:s3/bucket:Bucket": 63,
      "aws:wafv2/webAcl:WebAcl": 128,
    };
    const resources = (await record(everything({}, "c".repeat(60)))).filter(custom);
    for (const { type, name } of resources) {
      ok(name.length + 8 <= (limits[type] ?? 255), `${type} ${name}`);
    }
    ok(Object.keys(limits).every((type) => resources.some((each) => each.type === type)));
  });

  it("have no ARN with the partition written out, which is another one in China", () => {
    const source = join(__dirname, "../src");
    const literal = readdirSync(source).filter((file) =>
      readFileSync(join(source, file), "utf8").includes("arn:aws:"),
    );
    deepStrictEqual(literal, []);
  });
});
