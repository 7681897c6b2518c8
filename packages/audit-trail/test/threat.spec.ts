import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record, type Recorded } from "@plinth/core/testing";
import { ThreatDetection, type ThreatDetectionArgs } from "../src";
import { of, one, refuses, strayed } from "./support";

const topicArn = "arn:aws:sns:us-east-1:123456789012:t";
const build = (args: ThreatDetectionArgs = {}) =>
  record(() => new ThreatDetection("account", args));

function features(resources: Recorded[]): Record<string, unknown> {
  return Object.fromEntries<unknown>(
    of(resources, "DetectorFeature").map(({ inputs }) => [
      inputs["name"] as string,
      inputs["status"],
    ]),
  );
}

describe("ThreatDetection's GuardDuty", () => {
  it("says each of 6 features, on or off: AWS turns them on by itself", async () => {
    deepStrictEqual(features(await build()), {
      EBS_MALWARE_PROTECTION: "ENABLED",
      EKS_AUDIT_LOGS: "DISABLED",
      LAMBDA_NETWORK_LOGS: "ENABLED",
      RDS_LOGIN_EVENTS: "ENABLED",
      RUNTIME_MONITORING: "ENABLED",
      S3_DATA_EVENTS: "ENABLED",
    });
  });

  it("turns 1 off and keeps it in the plan, under its key", async () => {
    const resources = await build({ features: { malware: false } });
    strictEqual(one(resources, "DetectorFeature", "account-malware").inputs["status"], "DISABLED");
    strictEqual(of(resources, "DetectorFeature").length, 6);
  });

  it("puts its agent into Fargate's tasks, and into 0 instances", async () => {
    const { inputs } = one(await build(), "DetectorFeature", "account-ecs-runtime");
    deepStrictEqual(inputs["additionalConfigurations"], [
      { name: "EKS_ADDON_MANAGEMENT", status: "DISABLED" },
      { name: "ECS_FARGATE_AGENT_MANAGEMENT", status: "ENABLED" },
      { name: "EC2_AGENT_MANAGEMENT", status: "DISABLED" },
    ]);
  });

  it("tells a topic of findings from severity 7, every 15 minutes", async () => {
    const resources = await build({ topicArn });
    deepStrictEqual(JSON.parse(one(resources, "EventRule").inputs["eventPattern"] as string), {
      source: ["aws.guardduty"],
      "detail-type": ["GuardDuty Finding"],
      detail: { severity: [{ numeric: [">=", 7] }] },
    });
    const target = one(resources, "EventTarget").inputs;
    deepStrictEqual([target["arn"], target["roleArn"]], [topicArn, undefined]);
    strictEqual(one(resources, "Detector").inputs["findingPublishingFrequency"], "FIFTEEN_MINUTES");
    strictEqual(of(await build(), "EventRule").length, 0);
  });
});

describe("ThreatDetection's Security Hub", () => {
  it("judges by 2 standards of the region's partition, and by none that AWS picks", async () => {
    const resources = await build();
    strictEqual(one(resources, "Account").inputs["enableDefaultStandards"], false);
    deepStrictEqual(
      of(resources, "StandardsSubscription").map(({ inputs }) => inputs["standardsArn"]),
      [
        "arn:aws:securityhub:us-east-1::standards/cis-aws-foundations-benchmark/v/3.0.0",
        "arn:aws:securityhub:us-east-1::standards/aws-foundational-security-best-practices/v/1.0.0",
      ],
    );
  });

  it("knows 5 standards", async () => {
    const standards = ["cis-1.4", "cis-3.0", "fsbp", "nist-800-53", "pci"];
    const resources = await build({ standards });
    deepStrictEqual(
      of(resources, "StandardsSubscription").map(({ inputs }) =>
        (inputs["standardsArn"] as string).split("::standards/").at(-1),
      ),
      [
        "cis-aws-foundations-benchmark/v/1.4.0",
        "cis-aws-foundations-benchmark/v/3.0.0",
        "aws-foundational-security-best-practices/v/1.0.0",
        "nist-800-53/v/5.0.0",
        "pci-dss/v/4.0.1",
      ],
    );
    const hub = one(resources, "Account").urn;
    for (const each of of(resources, "StandardsSubscription"))
      ok(each.dependencies.includes(hub), each.name);
  });
});

describe("ThreatDetection's Access Analyzer", () => {
  it("looks for external access, and for access unused for 90 days on request", async () => {
    deepStrictEqual(
      of(await build(), "Analyzer").map(({ inputs }) => inputs["type"]),
      ["ACCOUNT"],
    );
    const { inputs } = one(await build({ unusedAccessDays: 90 }), "Analyzer", "account-unused");
    strictEqual(inputs["type"], "ACCOUNT_UNUSED_ACCESS");
    deepStrictEqual(inputs["configuration"], { unusedAccess: { unusedAccessAge: 90 } });
  });
});

describe("ThreatDetection", () => {
  it("makes 1 service alone where the 2 others are off", async () => {
    const off = { guardDuty: false, securityHub: false, accessAnalyzer: false };
    const types = async (on: object) =>
      new Set(
        (await build({ ...off, ...on }))
          .filter(({ custom }) => custom)
          .map(({ type }) => type.split(":")[1]?.split("/")[0]),
      );
    deepStrictEqual(await types({ guardDuty: true }), new Set(["guardduty"]));
    deepStrictEqual(await types({ securityHub: true }), new Set(["securityhub"]));
    deepStrictEqual(await types({ accessAnalyzer: true }), new Set(["accessanalyzer"]));
  });

  it("protects detector, hub and analyzers, 4 in all", async () => {
    const resources = await build({ unusedAccessDays: 90 });
    strictEqual(resources.filter((each) => each.custom && each.protect).length, 4);
  });

  it("gives all of its children the region eu-west-1", async () => {
    const args = { region: "eu-west-1", topicArn, unusedAccessDays: 1 };
    deepStrictEqual(strayed(await build(args), "eu-west-1", /never/), []);
  });

  it("refuses what no service knows", async () => {
    await refuses(
      build({
        features: { dns: true },
        findingFrequency: "DAILY",
        minimumSeverity: 11,
        topicArn,
        standards: ["hipaa", "fsbp", "fsbp"],
        unusedAccessDays: 366,
      }),
      [
        'features: got "dns", allowed "ecs-runtime", "eks-audit", "lambda", "malware", "rds", "s3". Take a feature of GuardDuty.',
        'findingFrequency: got "DAILY", allowed "FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS". Pick one.',
        "minimumSeverity: got 11, allowed 1 to 10. Take 7.",
        'standards: got "hipaa", allowed "cis-1.4", "cis-3.0", "fsbp", "nist-800-53", "pci". Take a standard of Security Hub.',
        'standards: got "fsbp", allowed each value once. Name each once.',
        "unusedAccessDays: got 366, allowed 1 to 365 days. Take 90.",
      ],
    );
  });

  it("refuses settings of what is off, and to be off in all 3 parts", async () => {
    const fix = "Leave it out, or turn the switch on.";
    await refuses(
      build({
        guardDuty: false,
        securityHub: false,
        accessAnalyzer: false,
        features: { s3: true },
        topicArn,
        standards: [],
        unusedAccessDays: 90,
      }),
      [
        "guardDuty: got false, allowed true, or securityHub or accessAnalyzer. Leave one of them on.",
        `features: got {"s3":true}, allowed nothing without guardDuty. ${fix}`,
        `topicArn: got "${topicArn}", allowed nothing without guardDuty. ${fix}`,
        `standards: got [], allowed nothing without securityHub. ${fix}`,
        `unusedAccessDays: got 90, allowed nothing without accessAnalyzer. ${fix}`,
      ],
    );
    await refuses(build({ minimumSeverity: 4 }), [
      "minimumSeverity: got 4, allowed nothing without topicArn. Name who is told.",
    ]);
  });
});
