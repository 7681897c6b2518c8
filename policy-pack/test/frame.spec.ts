import * as assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixClock, valueHash } from "../src/core/exemptions";
import { policies } from "../src/registry";
import { controls } from "../src/rules";
import { allViolations, type Resource, secret, unknown, urnOf, violationsOf } from "./support";

const catalogue = [
  "AAS-01 aas-two-at-least advisory",
  "ACM-01 acm-renews mandatory",
  "ACM-02 acm-transparency mandatory",
  "ACM-03 acm-strong-key mandatory",
  "ACM-04 acm-no-wildcard advisory",
  "API-01 api-access-logs mandatory",
  "API-02 api-json-logs advisory",
  "API-03 api-authorized mandatory",
  "API-04 api-domain-tls mandatory",
  "API-05 api-throttled advisory",
  "API-06 api-waf mandatory",
  "API-07 api-mutual-tls advisory",
  "API-08 api-execution-logs mandatory",
  "API-09 api-no-payload-logs mandatory",
  "API-10 api-cache-encrypted mandatory",
  "API-11 api-traced advisory",
  "API-12 api-validated advisory",
  "API-13 api-exposure-declared mandatory",
  "API-14 api-no-plain-secrets mandatory",
  "API-15 api-default-endpoint-off mandatory",
  "BKP-01 bkp-customer-key mandatory",
  "BKP-02 bkp-retention mandatory",
  "BKP-03 bkp-no-deletion mandatory",
  "BKP-04 bkp-locked advisory",
  "BKP-05 bkp-copied-elsewhere advisory",
  "BKP-06 bkp-reported advisory",
  "EC-01 cache-encrypted mandatory",
  "EC-02 cache-tls mandatory",
  "EC-03 cache-authenticated mandatory",
  "EC-04 cache-customer-key mandatory",
  "EC-05 cache-snapshots mandatory",
  "EC-06 cache-failover advisory",
  "EC-07 cache-minor-upgrades mandatory",
  "EC-08 cache-private-subnets mandatory",
  "EC-09 cache-port advisory",
  "EC-10 cache-logs mandatory",
  "CF-01 cf-https mandatory",
  "CF-02 cf-tls-policy mandatory",
  "CF-03 cf-origin-tls mandatory",
  "CF-04 cf-access-logs mandatory",
  "CF-05 cf-waf advisory",
  "CF-06 cf-origin-access mandatory",
  "CF-07 cf-geo-restricted advisory",
  "CF-08 cf-root-object advisory",
  "CF-09 cf-origin-failover advisory",
  "CF-10 cf-own-certificate mandatory",
  "CF-11 cf-security-headers mandatory",
  "CF-12 cf-fields-encrypted advisory",
  "CF-13 cf-origin-exists advisory",
  "CFG-01 cfg-records-everything mandatory",
  "CFG-02 cfg-own-role advisory",
  "CI-01 ci-no-plain-secrets mandatory",
  "CI-02 ci-source-without-password mandatory",
  "CI-03 ci-artifacts-customer-key mandatory",
  "CI-04 ci-not-privileged advisory",
  "CI-05 ci-logs mandatory",
  "CI-06 ci-managed-image advisory",
  "CI-07 ci-webhooks-narrow mandatory",
  "CI-08 ci-pipeline-customer-key mandatory",
  "CI-09 ci-approved mandatory",
  "CT-01 ct-multi-region mandatory",
  "CT-02 ct-customer-key mandatory",
  "CT-03 ct-validation mandatory",
  "CT-04 ct-to-log-group mandatory",
  "CT-05 ct-data-events advisory",
  "CT-06 ct-notifies advisory",
  "CT-07 ct-store-customer-key mandatory",
  "CT-08 ct-bucket-guarded advisory",
  "CT-09 ct-insights advisory",
  "DDB-01 ddb-point-in-time mandatory",
  "DDB-02 ddb-customer-key mandatory",
  "DDB-04 ddb-scales advisory",
  "DDB-05 ddb-deletion-protected mandatory",
  "DDB-06 ddb-policy-not-public mandatory",
  "DDB-07 ddb-accelerator-encrypted mandatory",
  "EC2-01 ec2-no-public-ip mandatory",
  "EC2-02 ec2-template-no-public-ip mandatory",
  "EC2-03 ec2-imds-v2 mandatory",
  "EC2-04 ec2-imds-one-hop mandatory",
  "EC2-05 ec2-volume-encrypted mandatory",
  "EC2-06 ec2-block-devices-encrypted mandatory",
  "EC2-07 ec2-disks-customer-key mandatory",
  "EC2-08 ec2-default-encryption mandatory",
  "EC2-09 ec2-instance-profile mandatory",
  "EC2-10 ec2-in-a-subnet mandatory",
  "EC2-11 ec2-detailed-monitoring advisory",
  "EC2-12 ec2-ebs-optimized advisory",
  "EC2-13 ec2-termination-protected advisory",
  "EC2-14 ec2-no-secrets-in-user-data mandatory",
  "EC2-15 ec2-no-public-images mandatory",
  "EC2-16 ec2-copies-customer-key mandatory",
  "EC2-18 ec2-managed advisory",
  "EC2-19 ec2-deletion-explicit advisory",
  "EC2-20 ec2-group-health advisory",
  "EC2-21 ec2-group-spans-zones advisory",
  "EC2-22 ec2-group-uses-template mandatory",
  "EC2-23 ec2-group-notifies advisory",
  "EC2-24 ec2-group-capacity advisory",
  "EC2-25 ec2-group-tags advisory",
  "EC2-27 ec2-public-without-role mandatory",
  "ECR-01 ecr-scanned mandatory",
  "ECR-02 ecr-immutable mandatory",
  "ECR-03 ecr-customer-key mandatory",
  "ECR-04 ecr-policy-not-public mandatory",
  "ECR-05 ecr-lifecycle advisory",
  "ECS-01 ecs-not-privileged mandatory",
  "ECS-02 ecs-read-only-root advisory",
  "ECS-03 ecs-containers-log mandatory",
  "ECS-05 ecs-no-plain-secrets mandatory",
  "ECS-06 ecs-no-public-ip mandatory",
  "ECS-07 ecs-container-insights mandatory",
  "ECS-08 ecs-exec-logged advisory",
  "ECS-09 ecs-platform-current mandatory",
  "ECS-10 ecs-namespaces-own mandatory",
  "ECS-11 ecs-roles-differ mandatory",
  "ECS-12 ecs-volumes-tls mandatory",
  "ECS-13 ecs-images-by-digest advisory",
  "ECS-14 ecs-exec-off mandatory",
  "ECS-15 ecs-circuit-breaker advisory",
  "ECS-16 ecs-scratch-customer-key advisory",
  "EFS-01 efs-encrypted mandatory",
  "EFS-02 efs-customer-key mandatory",
  "EFS-04 efs-spans-zones advisory",
  "EFS-05 efs-access-points-narrow mandatory",
  "EFS-06 efs-not-public mandatory",
  "EFS-07 efs-tls-only mandatory",
  "EVB-01 evb-bus-not-public mandatory",
  "EVB-02 evb-dead-letters advisory",
  "EVB-03 evb-endpoint-replicates advisory",
  "EVB-04 evb-bus-customer-key mandatory",
  "GD-01 gd-on mandatory",
  "GD-02 gd-protections mandatory",
  "IAM-01 iam-no-administrator mandatory",
  "IAM-02 iam-no-whole-service mandatory",
  "IAM-08 iam-no-administrator-attached mandatory",
  "IAM-09 iam-own-policies advisory",
  "IAM-10 iam-no-inline advisory",
  "IAM-11 iam-not-to-users mandatory",
  "IAM-12 iam-no-users mandatory",
  "IAM-13 iam-users-in-groups mandatory",
  "IAM-14 iam-trust-names-principals mandatory",
  "IAM-15 iam-deputies-bound advisory",
  "IAM-16 iam-github-pinned mandatory",
  "IAM-17 iam-passwords mandatory",
  "IAM-18 iam-no-access-keys mandatory",
  "IAM-20 iam-no-decrypt-everything mandatory",
  "IAM-21 iam-managed-one-way advisory",
  "IAM-23 iam-bounded advisory",
  "KMS-01 kms-rotation mandatory",
  "KMS-02 kms-policy-names-principals mandatory",
  "KMS-03 kms-policy-written mandatory",
  "KMS-04 kms-deletion-slow mandatory",
  "KMS-05 kms-lockout-check mandatory",
  "KMS-06 kms-described advisory",
  "KMS-07 kms-multi-region-on-purpose advisory",
  "L-01 lambda-not-public mandatory",
  "L-02 lambda-caller-bound mandatory",
  "L-03 lambda-url-signed mandatory",
  "L-04 lambda-cors-narrow mandatory",
  "L-05 lambda-in-vpc advisory",
  "L-06 lambda-spans-zones advisory",
  "L-07 lambda-failures-kept advisory",
  "L-08 lambda-concurrency-reserved advisory",
  "L-09 lambda-environment-customer-key mandatory",
  "L-10 lambda-no-plain-secrets mandatory",
  "L-11 lambda-traced advisory",
  "L-12 lambda-runtime-supported mandatory",
  "L-13 lambda-code-signed advisory",
  "L-14 lambda-sized advisory",
  "L-15 lambda-sources-keep-failures advisory",
  "L-16 lambda-structured-logs advisory",
  "L-17 lambda-described advisory",
  "L-18 lambda-own-layers advisory",
  "LB-01 lb-http-redirects mandatory",
  "LB-02 lb-tls-policy mandatory",
  "LB-03 lb-acm-certificate mandatory",
  "LB-04 lb-access-logs mandatory",
  "LB-05 lb-deletion-protection mandatory",
  "LB-06 lb-drop-invalid-headers mandatory",
  "LB-07 lb-desync-mitigation mandatory",
  "LB-08 lb-waf mandatory",
  "LB-09 lb-cross-zone advisory",
  "LB-10 lb-spans-zones advisory",
  "LB-11 lb-targets-tls advisory",
  "LB-12 lb-health-checks advisory",
  "LB-13 lb-exposure-declared mandatory",
  "LB-14 lb-network-tls mandatory",
  "LB-15 lb-post-quantum advisory",
  "LOG-01 log-customer-key mandatory",
  "LOG-02 log-retention mandatory",
  "LOG-03 log-alarms-act advisory",
  "LOG-04 log-policy-not-public mandatory",
  "LOG-05 log-security-events advisory",
  "LOG-06 log-stores-watched advisory",
  "NET-01 net-vpc-flow-logs mandatory",
  "NET-02 net-flow-logs-whole mandatory",
  "NET-03 net-default-group-closed mandatory",
  "NET-04 net-subnet-no-public-ip mandatory",
  "NET-05 net-no-internet-ssh mandatory",
  "NET-06 net-no-internet-rdp mandatory",
  "NET-07 net-no-internet-data-ports mandatory",
  "NET-08 net-internet-only-to-balancers mandatory",
  "NET-09 net-no-internet-all-ports mandatory",
  "NET-10 net-plain-http-redirects mandatory",
  "NET-11 net-no-wide-ranges mandatory",
  "NET-12 net-egress-scoped advisory",
  "NET-13 net-rules-described mandatory",
  "NET-14 net-rules-not-mixed mandatory",
  "NET-15 net-groups-used advisory",
  "NET-18 net-peering-narrow mandatory",
  "NET-20 net-acls-attached advisory",
  "NET-21 net-no-default-vpc mandatory",
  "NET-22 net-endpoints-span-zones advisory",
  "NET-23 net-endpoints-bounded advisory",
  "NET-24 net-services-accept mandatory",
  "NET-25 net-subnets-span-zones advisory",
  "NET-27 net-transit-accepts mandatory",
  "NET-28 net-addresses-attached advisory",
  "NET-29 net-nat-per-zone advisory",
  "NET-30 net-gateway-endpoints advisory",
  "R53-01 r53-signed mandatory",
  "R53-02 r53-query-logs mandatory",
  "R53-03 r53-no-dangling-records advisory",
  "R53-04 r53-domain-locked mandatory",
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
  "RDS-13 rds-statements-logged advisory",
  "RDS-14 rds-insights-on advisory",
  "RDS-15 rds-insights-customer-key mandatory",
  "RDS-16 rds-tags-to-snapshots advisory",
  "RDS-17 rds-snapshot-copies-customer-key mandatory",
  "RDS-18 rds-snapshots-not-public mandatory",
  "RDS-19 rds-port advisory",
  "RDS-20 rds-administrator-name mandatory",
  "RDS-21 rds-certificate-current mandatory",
  "RDS-22 rds-backtrack advisory",
  "RDS-23 rds-backup-copies-customer-key mandatory",
  "RDS-24 rds-activity-customer-key mandatory",
  "RDS-26 rds-events advisory",
  "RDS-27 rds-version-supported mandatory",
  "RDS-28 rds-private-subnets mandatory",
  "RDS-29 rds-final-snapshot mandatory",
  "RDS-30 rds-password-managed mandatory",
  "RDS-31 rds-audit-plugin advisory",
  "S3-01 s3-public-access-blocked mandatory",
  "S3-02 s3-account-public-access-blocked mandatory",
  "S3-03 s3-no-public-read mandatory",
  "S3-04 s3-no-public-write mandatory",
  "S3-05 s3-acls-disabled mandatory",
  "S3-06 s3-default-encryption mandatory",
  "S3-07 s3-customer-key advisory",
  "S3-08 s3-bucket-key advisory",
  "S3-09 s3-tls-only mandatory",
  "S3-10 s3-versioning mandatory",
  "S3-11 s3-access-logs advisory",
  "S3-12 s3-audit-locked mandatory",
  "S3-15 s3-old-versions-expire advisory",
  "S3-16 s3-aborted-uploads-expire advisory",
  "S3-17 s3-notifies advisory",
  "S3-18 s3-policy-names-principals mandatory",
  "S3-19 s3-policy-locks-nobody-out advisory",
  "S3-20 s3-access-points-blocked mandatory",
  "S3-21 s3-objects-customer-key mandatory",
  "S3-22 s3-website-behind-cloudfront mandatory",
  "S3-23 s3-no-force-destroy mandatory",
  "S3-24 s3-name-not-predictable advisory",
  "SEC-01 sec-customer-key mandatory",
  "SEC-02 sec-rotated advisory",
  "SEC-03 sec-rotated-quarterly mandatory",
  "SEC-04 sec-policy-not-public mandatory",
  "SEC-05 sec-described advisory",
  "SEC-06 sec-recovery-window mandatory",
  "SEC-08 sec-no-literal mandatory",
  "SES-01 ses-tls mandatory",
  "SES-02 ses-dkim mandatory",
  "SES-03 ses-identity-not-public mandatory",
  "SH-01 sh-standards mandatory",
  "SNS-01 sns-encrypted mandatory",
  "SNS-02 sns-tls-only mandatory",
  "SNS-03 sns-policy-not-public mandatory",
  "SNS-04 sns-no-plain-http mandatory",
  "SNS-05 sns-dead-letters advisory",
  "SQS-01 sqs-encrypted mandatory",
  "SQS-02 sqs-customer-key mandatory",
  "SQS-03 sqs-dead-letters mandatory",
  "SQS-04 sqs-tls-only mandatory",
  "SQS-05 sqs-policy-not-public mandatory",
  "WAF-01 waf-logging mandatory",
  "WAF-02 waf-rules mandatory",
  "WAF-03 waf-rules-measured mandatory",
  "WAF-04 waf-known-bad-inputs mandatory",
  "X-02 x-state-protected advisory",
  "X-03 x-no-opaque-resources mandatory",
  "X-04 x-documents-known advisory",
  "X-05 x-classified advisory",
  "X-06 x-no-old-types advisory",
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

  it("has a level for prod for each of 17 controls of availability, and of no other name", () => {
    const levels = JSON.parse(
      readFileSync(join(__dirname, "../levels/prod.json"), "utf8"),
    ) as object;
    const names = controls.map(({ slug }) => slug);
    assert.deepEqual(
      Object.keys(levels).filter((name) => !names.includes(name)),
      [],
    );
    assert.equal(Object.keys(levels).length, 17);
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
      "ecs-images-by-digest",
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
