import * as assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixClock, valueHash } from "../src/core/exemptions";
import { policies } from "../src/registry";
import { controls } from "../src/rules";
import { allViolations, type Resource, secret, unknown, urnOf, violationsOf } from "./support";

const catalogue = [
  "ACM-01 acm-renews mandatory",
  "BKP-01 bkp-customer-key mandatory",
  "CT-01 ct-multi-region mandatory",
  "CT-02 ct-customer-key mandatory",
  "CT-03 ct-validation mandatory",
  "ECS-01 ecs-not-privileged mandatory",
  "ECS-02 ecs-read-only-root advisory",
  "ECS-03 ecs-containers-log mandatory",
  "ECS-05 ecs-no-plain-secrets mandatory",
  "ECS-06 ecs-no-public-ip mandatory",
  "ECS-07 ecs-container-insights mandatory",
  "ECS-14 ecs-exec-off mandatory",
  "ECS-15 ecs-circuit-breaker advisory",
  "IAM-01 iam-no-administrator mandatory",
  "IAM-02 iam-no-whole-service mandatory",
  "IAM-08 iam-no-administrator-attached mandatory",
  "IAM-14 iam-trust-names-principals mandatory",
  "KMS-01 kms-rotation mandatory",
  "KMS-02 kms-policy-names-principals mandatory",
  "LB-01 lb-http-redirects mandatory",
  "LB-02 lb-tls-policy mandatory",
  "LB-04 lb-access-logs mandatory",
  "LB-05 lb-deletion-protection mandatory",
  "LB-06 lb-drop-invalid-headers mandatory",
  "LB-07 lb-desync-mitigation mandatory",
  "LB-08 lb-waf mandatory",
  "LB-10 lb-spans-zones advisory",
  "LOG-01 log-customer-key mandatory",
  "LOG-02 log-retention mandatory",
  "NET-01 net-vpc-flow-logs mandatory",
  "NET-03 net-default-group-closed mandatory",
  "NET-04 net-subnet-no-public-ip mandatory",
  "NET-05 net-no-internet-ssh mandatory",
  "NET-06 net-no-internet-rdp mandatory",
  "NET-07 net-no-internet-data-ports mandatory",
  "NET-09 net-no-internet-all-ports mandatory",
  "NET-12 net-egress-scoped advisory",
  "NET-13 net-rules-described mandatory",
  "NET-14 net-rules-not-mixed mandatory",
  "NET-25 net-subnets-span-zones advisory",
  "RDS-01 rds-storage-encrypted mandatory",
  "RDS-02 rds-customer-key mandatory",
  "RDS-03 rds-not-public mandatory",
  "RDS-04 rds-multi-az advisory",
  "RDS-05 rds-backups mandatory",
  "RDS-06 rds-deletion-protection mandatory",
  "RDS-08 rds-log-exports mandatory",
  "RDS-09 rds-enhanced-monitoring advisory",
  "RDS-10 rds-minor-upgrades mandatory",
  "RDS-11 rds-iam-authentication advisory",
  "RDS-12 rds-tls-forced mandatory",
  "RDS-15 rds-insights-customer-key mandatory",
  "RDS-28 rds-private-subnets mandatory",
  "RDS-29 rds-final-snapshot mandatory",
  "S3-01 s3-public-access-blocked mandatory",
  "S3-06 s3-default-encryption mandatory",
  "S3-09 s3-tls-only mandatory",
  "S3-10 s3-versioning mandatory",
  "SEC-01 sec-customer-key mandatory",
  "SEC-06 sec-recovery-window mandatory",
  "SNS-01 sns-encrypted mandatory",
  "SNS-03 sns-policy-not-public mandatory",
  "SNS-04 sns-no-plain-http mandatory",
  "WAF-01 waf-logging mandatory",
  "X-02 x-state-protected advisory",
  "X-03 x-no-opaque-resources mandatory",
  "X-04 x-documents-known advisory",
  "X-07 x-data-tier-unreachable mandatory",
  "X-08 x-only-balancers-face-internet mandatory",
];

describe("the pack", () => {
  it(`has ${catalogue.length} controls, whose ids, names and levels do not change unnoticed`, () => {
    assert.deepEqual(
      controls.map(({ id, slug, level }) => `${id} ${slug} ${level}`),
      catalogue,
    );
  });

  it("says of every control its severity, framework, tags, remedy and reference", () => {
    for (const policy of policies.slice(0, controls.length)) {
      assert.match(policy.displayName ?? "", /^[A-Z0-9]+-\d\d [A-Z]/);
      assert.ok(policy.severity);
      assert.match(policy.framework?.specification ?? "", /^164\.\d+.*\((required|addressable)\)/);
      assert.ok(policy.tags?.some((tag) => tag.startsWith("soc2:")));
      assert.match(policy.remediationSteps ?? "", /Plain Pulumi: .*(in place|replaces)/);
      assert.match(policy.url ?? "", /^https:/);
    }
  });

  it("has a level for prod for each of 6 controls of availability, and of no other name", () => {
    const levels = JSON.parse(
      readFileSync(join(__dirname, "../levels/prod.json"), "utf8"),
    ) as object;
    const names = controls.map(({ slug }) => slug);
    assert.deepEqual(
      Object.keys(levels).filter((name) => !names.includes(name)),
      [],
    );
    assert.equal(Object.keys(levels).length, 6);
  });

  it("makes the crash of a control a violation of that control, and the others go on", async () => {
    const task: Resource = {
      type: "ecs/taskDefinition:TaskDefinition",
      name: "task",
      props: { containerDefinitions: "{ not JSON" },
    };
    const found = await allViolations([task]);
    const crashed = found.filter(({ message }) => /itself failed with SyntaxError/.test(message));
    assert.deepEqual(crashed.map(({ policy }) => policy).sort(), [
      "ecs-containers-log",
      "ecs-no-plain-secrets",
      "ecs-not-privileged",
      "ecs-read-only-root",
    ]);
  });

  it("keeps a mandatory control mandatory where a value is unknown", async () => {
    const db: Resource = {
      type: "rds/instance:Instance",
      name: "db",
      props: { storageEncrypted: unknown },
    };
    const found = (await allViolations([db])).find(
      ({ policy }) => policy === "rds-storage-encrypted",
    );
    assert.equal(found?.level, "mandatory");
    assert.match(found.message, /RDS-01 cannot be decided yet/);
  });

  it("judges a property after an unknown one", async () => {
    const props = { kmsKeyId: unknown, backupRetentionPeriod: 1 };
    const db: Resource = { type: "rds/instance:Instance", name: "db", props };
    assert.match((await violationsOf("rds-backups", db))[0] ?? "", /is 1, required at least 7/);
  });

  it("x-state-protected asks for Pulumi's protect", async () => {
    const db: Resource = { type: "rds/instance:Instance", name: "db" };
    assert.equal((await violationsOf("x-state-protected", db)).length, 1);
    assert.deepEqual(await violationsOf("x-state-protected", { ...db, protect: true }), []);
  });

  it("shows no secret in any message", async () => {
    const hidden = secret("hunter2");
    const resources: Resource[] = [
      { type: "rds/instance:Instance", name: "db", props: { password: hidden, username: hidden } },
      {
        type: "ecs/taskDefinition:TaskDefinition",
        name: "task",
        props: {
          containerDefinitions: secret(
            '[{"name":"a","environment":[{"name":"TOKEN","value":"hunter2"}]}]',
          ),
        },
      },
      { type: "acm/certificate:Certificate", name: "c", props: { privateKey: hidden } },
      { type: "secretsmanager/secret:Secret", name: "s", props: { policy: hidden } },
      { type: "kms/key:Key", name: "k", props: { policy: hidden } },
    ];
    const found = await allViolations(resources);
    assert.ok(found.length > 10);
    assert.doesNotMatch(JSON.stringify(found), /hunter2/);
  });
});

describe("the ledger", () => {
  it("has a line per evaluation: pass, fail, deferred and not applicable, with level and severity", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "ledger-")), "ledger.ndjson");
    process.env["PLINTH_POLICY_LEDGER"] = file;
    const db: Resource = {
      type: "rds/instance:Instance",
      name: "db",
      props: {
        storageEncrypted: true,
        deletionProtection: false,
        iamDatabaseAuthenticationEnabled: unknown,
      },
    };
    await allViolations([db]);
    delete process.env["PLINTH_POLICY_LEDGER"];
    const lines = readFileSync(file, "utf8").trim().split("\n");
    const entries = lines.map((line) => JSON.parse(line) as { [key: string]: unknown });
    const of = (control: string) => entries.find((each) => each["control"] === control);
    assert.deepEqual(of("RDS-01"), {
      policy: "rds-storage-encrypted",
      control: "RDS-01",
      urn: urnOf(db),
      verdict: "pass",
      message: "storageEncrypted is true",
      level: "mandatory",
      severity: "high",
    });
    assert.equal(of("RDS-06")?.["verdict"], "fail");
    assert.equal(of("RDS-11")?.["verdict"], "deferred");
    assert.equal(of("RDS-15")?.["verdict"], "not-applicable");
  });
});

describe("exemptions", () => {
  const lb: Resource = { type: "lb/loadBalancer:LoadBalancer", name: "edge" };
  const entry = {
    id: "EX-1",
    control: "LB-05",
    resource: {
      type: "aws:lb/loadBalancer:LoadBalancer",
      urn: "urn:pulumi:test::policies::*::edge",
    },
    kind: "compensating",
    reason: "made anew every night",
    owner: "team-portal",
    approvedBy: "security",
    ticket: "SEC-1",
    created: "2026-11-01",
    expires: "2026-12-31",
  };
  let restore: () => void;

  /** Violations of LB-05 and of the exemptions themselves, with that file and on that day. */
  async function judge(
    content: unknown,
    day = "2026-11-20",
  ): Promise<{ [about in "lb" | "faults" | "soon"]: string[] }> {
    const folder = mkdtempSync(join(tmpdir(), "exemptions-"));
    const text = typeof content === "string" ? content : JSON.stringify(content);
    writeFileSync(join(folder, "some.yaml"), text);
    process.env["PLINTH_EXEMPTIONS"] = folder;
    restore = fixClock(day);
    const found = await allViolations([lb]);
    const of = (policy: string) =>
      found.filter((each) => each.policy === policy).map(({ message }) => message);
    return {
      lb: of("lb-deletion-protection"),
      faults: of("exemptions"),
      soon: of("exemptions-ending"),
    };
  }

  afterEach(() => {
    delete process.env["PLINTH_EXEMPTIONS"];
    restore();
  });

  it("cover a control on the resources of their URN", async () => {
    assert.deepEqual(await judge([entry]), { lb: [], faults: [], soon: [] });
  });

  it("cover the very finding that their hash names, and no other", async () => {
    const value = valueHash("enableDeletionProtection is not set, required true");
    assert.deepEqual((await judge([{ ...entry, value }])).lb, []);
    restore();
    assert.equal((await judge([{ ...entry, value: valueHash("another") }])).lb.length, 1);
  });

  it("that ended yesterday are a violation and cover nothing", async () => {
    const { lb: open, faults } = await judge([entry], "2027-01-01");
    assert.equal(open.length, 1);
    assert.match(faults.join(), /EX-1 expired on 2026-12-31/);
  });

  it("warn 14 days before their end, and not 15", async () => {
    assert.equal((await judge([entry], "2026-12-17")).soon.length, 1);
    restore();
    assert.equal((await judge([entry], "2026-12-16")).soon.length, 0);
  });

  it("that last 181 days for a medium control are a violation", async () => {
    const { lb: open, faults } = await judge([{ ...entry, expires: "2027-05-01" }]);
    assert.equal(open.length, 1);
    assert.match(faults.join(), /lasts 181 days; a medium control allows 180/);
  });

  it("approved by their own owner are a violation", async () => {
    const { faults } = await judge([{ ...entry, approvedBy: "team-portal" }]);
    assert.match(faults.join(), /approved by its own owner/);
  });

  it("that match nothing, or name no control, are violations", async () => {
    const resource = { ...entry.resource, urn: "urn:pulumi:test::policies::*::other" };
    assert.match(
      (await judge([{ ...entry, id: "EX-2", resource }])).faults.join(),
      /EX-2 covers nothing/,
    );
    restore();
    assert.match((await judge([{ ...entry, control: "LB-99" }])).faults.join(), /not in the pack/);
  });

  it("of another stack are left alone", async () => {
    const resource = { ...entry.resource, urn: "urn:pulumi:prod::policies::*::edge" };
    const { lb: open, faults } = await judge([{ ...entry, id: "EX-3", resource }]);
    assert.equal(open.length, 1);
    assert.deepEqual(faults, []);
  });

  it("that lack fields, or files that are no list, are violations", async () => {
    const { owner: _, ...lacking } = entry;
    assert.match((await judge([lacking])).faults.join(), /entry 1 lacks owner/);
    restore();
    assert.match((await judge("a: 1")).faults.join(), /no list/);
    restore();
    assert.match((await judge("- [")).faults.join(), /no YAML/);
  });
});
