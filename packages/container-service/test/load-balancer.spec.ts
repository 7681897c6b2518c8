import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { LoadBalancer } from "../src";
import { all, balance, balancer, called, keyArn, only, topicArn } from "./fixtures";

interface WebAclRule {
  name: string;
  priority: number;
  statement: {
    managedRuleGroupStatement?: { ruleActionOverrides: { name: string }[] };
    rateBasedStatement?: { limit: number };
  };
}

describe("LoadBalancer", () => {
  it("is public, guarded and logged when told nothing", async () => {
    const resources = await balance();
    const { inputs, protect } = only(resources, "LoadBalancer");
    deepStrictEqual(inputs["accessLogs"], { bucket: "web-logs-id", enabled: true });
    deepStrictEqual(
      {
        internal: inputs["internal"],
        drops: inputs["dropInvalidHeaderFields"],
        desync: inputs["desyncMitigationMode"],
        keeps: inputs["enableDeletionProtection"],
        idle: inputs["idleTimeout"],
        protect,
      },
      {
        internal: false,
        drops: true,
        desync: "defensive",
        keeps: true,
        idle: 60,
        protect: true,
      },
    );
    strictEqual(all(resources, "WebAcl").length, 0);
  });

  for (const preview of [true, false]) {
    it(`answers 404 where no service has a rule (preview ${preview})`, async () => {
      const https = called(await balance({}, { preview }), "Listener", "web-https").inputs;
      deepStrictEqual(https["defaultActions"], [
        {
          fixedResponse: { contentType: "text/plain", messageBody: "Not found", statusCode: "404" },
          type: "fixed-response",
        },
      ]);
    });
  }

  it("makes the log bucket private, encrypted, versioned and expiring before the load balancer", async () => {
    const resources = await balance({ accessLogs: { retentionDays: 90, prefix: "web" } });
    const settings = [
      "BucketOwnershipControls",
      "BucketPolicy",
      "BucketServerSideEncryptionConfiguration",
      "BucketVersioning",
      "BucketLifecycleConfiguration",
    ].map((type) => only(resources, type));
    const { dependencies } = only(resources, "LoadBalancer");
    ok(settings.every(({ urn }) => dependencies.includes(urn)));
    const isPrivate = only(resources, "BucketPublicAccessBlock").inputs;
    ok(isPrivate["blockPublicAcls"] && isPrivate["blockPublicPolicy"]);
    ok(isPrivate["ignorePublicAcls"] && isPrivate["restrictPublicBuckets"]);
    const policy = only(resources, "BucketPolicy").inputs["policy"] as string;
    const { Statement } = JSON.parse(policy) as { Statement: Record<string, unknown>[] };
    deepStrictEqual(Statement[0]?.["Principal"], {
      Service: "logdelivery.elasticloadbalancing.amazonaws.com",
    });
    strictEqual(
      Statement[0]["Resource"],
      "arn:aws:s3:us-east-1:123456789012:web-logs/web/AWSLogs/123456789012/*",
    );
    deepStrictEqual(Statement[1]?.["Condition"], { Bool: { "aws:SecureTransport": "false" } });
    const [rule] = only(resources, "BucketLifecycleConfiguration").inputs["rules"] as {
      expiration: { days: number };
    }[];
    strictEqual(rule?.expiration.days, 90);
    strictEqual(only(resources, "Bucket").protect, true);
  });

  it("writes to a bucket that is given, or nowhere", async () => {
    const given = await balance({ accessLogs: { bucket: "central-logs", prefix: "web" } });
    strictEqual(all(given, "Bucket").length, 0);
    deepStrictEqual(only(given, "LoadBalancer").inputs["accessLogs"], {
      bucket: "central-logs",
      enabled: true,
      prefix: "web",
    });
    const off = await balance({ accessLogs: { enabled: false } });
    strictEqual(only(off, "LoadBalancer").inputs["accessLogs"], undefined);
  });

  it("puts a firewall in front: a rate limit of 2000 and 4 managed groups, logged without passwords", async () => {
    const countedRules = { AWSManagedRulesCommonRuleSet: ["SizeRestrictions_BODY"] };
    const resources = await balance({ webAcl: { countedRules, logKmsKeyArn: keyArn } });
    const rules = only(resources, "WebAcl").inputs["rules"] as WebAclRule[];
    deepStrictEqual(
      rules.map(({ name, priority }) => [name, priority]),
      [
        ["RateLimit", 0],
        ["AWSManagedRulesAmazonIpReputationList", 1],
        ["AWSManagedRulesCommonRuleSet", 2],
        ["AWSManagedRulesKnownBadInputsRuleSet", 3],
        ["AWSManagedRulesSQLiRuleSet", 4],
      ],
    );
    strictEqual(rules[0]?.statement.rateBasedStatement?.limit, 2000);
    deepStrictEqual(
      rules[2]?.statement.managedRuleGroupStatement?.ruleActionOverrides.map(({ name }) => name),
      ["SizeRestrictions_BODY"],
    );
    strictEqual(only(resources, "LogGroup").name, "aws-waf-logs-web");
    deepStrictEqual(only(resources, "WebAclLoggingConfiguration").inputs["redactedFields"], [
      { singleHeader: { name: "authorization" } },
      { singleHeader: { name: "cookie" } },
    ]);
    strictEqual(all(resources, "WebAclAssociation").length, 1);
  });

  it("takes a firewall that is there, and makes none that is switched off", async () => {
    const webAclArn = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/shared/1";
    const given = await balance({ webAclArn, webAcl: { enabled: false } });
    strictEqual(only(given, "WebAclAssociation").inputs["webAclArn"], webAclArn);
    strictEqual(all(given, "WebAcl").length, 0);
    strictEqual(all(await balance({ webAcl: { enabled: false } }), "WebAclAssociation").length, 0);
  });

  it("alarms on 5xx of its own and of targets, on refused connections and on p95 above 2 s", async () => {
    const resources = await balance({ alarms: { topicArns: [topicArn] } });
    const seen = all(resources, "MetricAlarm").map(({ name, inputs }) => [
      name,
      inputs["threshold"],
      inputs["evaluationPeriods"],
    ]);
    deepStrictEqual(seen, [
      ["web-5xx", 10, 2],
      ["web-rejected-connections", 0, 2],
      ["web-response-time", 2, 2],
      ["web-target-5xx", 10, 2],
    ]);
    strictEqual(
      called(resources, "MetricAlarm", "web-response-time").inputs["extendedStatistic"],
      "p95",
    );
  });

  it("opens its egress to anything only when openEgress says so", async () => {
    strictEqual(all(await balance(), "SecurityGroupEgressRule").length, 0);
    const { inputs } = only(await balance({ openEgress: true }), "SecurityGroupEgressRule");
    strictEqual(inputs["cidrIpv4"], "0.0.0.0/0");
  });

  it("is called by its domain, else by AWS's name", async () => {
    let urls: string[] = [];
    const { certificateArn } = balancer.tls ?? {};
    const tls = {
      ...(certificateArn !== undefined && { certificateArn }),
      domainName: "ehr.example.com",
      hostedZoneId: "Z1",
    };
    await record(() => {
      const named = new LoadBalancer("named", { ...balancer, tls });
      named.url.apply((url) => (urls = [...urls, url]));
      new LoadBalancer("plain", balancer).url.apply((url) => (urls = [...urls, url]));
    });
    deepStrictEqual(urls.sort(), [
      "https://ehr.example.com",
      "https://plain.example.amazonaws.com",
    ]);
  });

  it("lives beside another one in a stack", async () => {
    const resources = await record(() => {
      new LoadBalancer("public", balancer);
      const allowedCidrBlocks = { vpc: "10.0.0.0/16" };
      new LoadBalancer("inside", { ...balancer, internal: true, allowedCidrBlocks });
    });
    const urns = resources.map(({ urn }) => urn);
    strictEqual(new Set(urns).size, urns.length);
  });

  it("refuses to be public without a certificate, unless allowHttp says so", async () => {
    const { tls: _, ...args } = balancer;
    await rejects(
      record(() => new LoadBalancer("web", args)),
      {
        message:
          'LoadBalancer "web" has 1 bad argument:\n  tls: got nothing, allowed a certificate or a name. Pass tls.certificateArn, or tls.domainName with tls.hostedZoneId; allowHttp is for tests.',
      },
    );
  });

  it("refuses every bad argument in one message", async () => {
    const bad = balance({
      subnetIds: ["subnet-a"],
      internal: true,
      tls: { hostedZoneId: "Z1", sslPolicy: "ELBSecurityPolicy-2016-08" },
      allowHttp: true,
      accessLogs: { bucket: "central", retentionDays: 30, prefix: "/web" },
      webAcl: { rateLimit: 1, countedRules: { Other: ["X"] } },
      webAclArn: "arn:aws:wafv2:us-east-1:1:regional/webacl/a/1",
      idleTimeoutSeconds: 0,
      alarms: { topicArns: [], minutes: 7 },
      loadBalancerName: "-web",
    });
    await rejects(bad, {
      message: [
        'LoadBalancer "web" has 15 bad arguments:',
        '  subnetIds: got ["subnet-a"], allowed two or more. Use two zones.',
        '  tls: got {"hostedZoneId":"Z1","sslPolicy":"ELBSecurityPolicy-2016-08"}, allowed certificateArn, or domainName with hostedZoneId. A certificate can only be proven in the zone of its name.',
        '  tls.hostedZoneId: got "Z1", allowed a zone together with domainName. Pass the name that points to the load balancer.',
        '  tls.sslPolicy: got "ELBSecurityPolicy-2016-08", allowed a policy of TLS 1.2 or later. Use ELBSecurityPolicy-TLS13-1-2-2021-06.',
        "  allowHttp: got true, allowed nothing beside tls. Remove it: HTTP is redirected.",
        "  allowedCidrBlocks: got nothing, allowed one or more blocks of an internal load balancer. Name the networks that may connect.",
        "  accessLogs.retentionDays: got 30, allowed nothing beside accessLogs.bucket. The bucket's own lifecycle decides.",
        '  accessLogs.prefix: got "/web", allowed folders without a slash at either end. AWSLogs is added by AWS.',
        '  webAclArn: got "arn:aws:wafv2:us-east-1:1:regional/webacl/a/1", allowed one firewall. Remove webAcl, or set webAcl.enabled to false.',
        "  webAcl.rateLimit: got 1, allowed 10 to 2000000000 requests. WAF's limits.",
        '  webAcl.countedRules.Other: got "Other", allowed a group of webAcl.managedRuleGroups. Add the group, or remove its rules.',
        "  idleTimeoutSeconds: got 0, allowed 1 to 4000 seconds. AWS's limits.",
        "  alarms.topicArns: got [], allowed one or more. Name a topic.",
        "  alarms.minutes: got 7, allowed 5 to 60 minutes, in steps of 5. Metrics are read so.",
        '  loadBalancerName: got "-web", allowed 1 to 32 letters, digits and hyphens, no hyphen at either end. Elastic Load Balancing takes no other names.',
      ].join("\n"),
    });
  });
});
