import { unknown } from "../support";
import { type Case, choice, flag, given, least, notOff } from "./make";

const distribution = "cloudfront/distribution:Distribution";
const acls = ["wafv2/webAcl:WebAcl", "wafv2/ruleGroup:RuleGroup"];
const listeners = ["lb/listener:Listener", "alb/listener:Listener"];
const balancers = ["lb/loadBalancer:LoadBalancer", "alb/loadBalancer:LoadBalancer"];
const groups = ["lb/targetGroup:TargetGroup", "alb/targetGroup:TargetGroup"];
const origins = (...each: object[]) => ({ origins: each });
const custom = (customOriginConfig: object) => origins({ customOriginConfig });
const everyone = { uri: "http://acs.amazonaws.com/groups/global/AllUsers" };
const tls = { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] };
const certificate = {
  acmCertificateArn: "arn:aws:acm:us-east-1:1:certificate/1",
  sslSupportMethod: "sni-only",
};
const seen = { cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true };
const badInputs = (name: unknown) => ({
  rules: [{ statement: { managedRuleGroupStatement: { vendorName: "AWS", name } } }],
});

const distributions: Case[] = [
  choice(
    "cf-https",
    distribution,
    "defaultCacheBehavior.viewerProtocolPolicy",
    ["https-only", "redirect-to-https"],
    [undefined, "allow-all"],
  ),
  {
    policy: "cf-https",
    type: distribution,
    good: [],
    bad: [
      [
        "another behavior",
        {
          defaultCacheBehavior: { viewerProtocolPolicy: "https-only" },
          orderedCacheBehaviors: [{ viewerProtocolPolicy: "allow-all" }],
        },
      ],
    ],
    unknownIs: "a violation",
    unknownProps: {
      defaultCacheBehavior: { viewerProtocolPolicy: "https-only" },
      orderedCacheBehaviors: unknown,
    },
  },
  choice(
    "cf-tls-policy",
    distribution,
    "viewerCertificate.minimumProtocolVersion",
    ["TLSv1.2_2021", "TLSv1.3_2025"],
    [undefined, "TLSv1", "TLSv1.1_2016"],
  ),
  {
    policy: "cf-origin-tls",
    type: distribution,
    good: [custom(tls), origins({ originAccessControlId: "1" })],
    bad: [
      ["no origin", {}],
      ["plain text", custom({ ...tls, originProtocolPolicy: "match-viewer" })],
      ["TLS 1.0", custom({ ...tls, originSslProtocols: ["TLSv1", "TLSv1.2"] })],
    ],
    unknownIs: "a violation",
    unknownProps: custom({ ...tls, originSslProtocols: unknown }),
  },
  given("cf-waf", distribution, "webAclId"),
  {
    policy: "cf-origin-access",
    type: distribution,
    good: [
      custom(tls),
      origins({ vpcOriginConfig: {} }),
      origins({ domainName: unknown, originAccessControlId: unknown }),
    ],
    bad: [
      ["no origin", {}],
      ["a bucket with none", origins({ domainName: unknown })],
    ],
    unknownIs: "a violation",
    unknownProps: { origins: unknown },
  },
  choice(
    "cf-geo-restricted",
    distribution,
    "restrictions.geoRestriction.restrictionType",
    ["whitelist", "blacklist"],
    [undefined, "none"],
  ),
  given("cf-root-object", distribution, "defaultRootObject"),
  choice("cf-origin-failover", distribution, "originGroups", [[{}]], [undefined, []]),
  choice(
    "cf-own-certificate",
    distribution,
    "viewerCertificate",
    [certificate, { ...certificate, acmCertificateArn: unknown }],
    [{ ...certificate, sslSupportMethod: "vip" }, { cloudfrontDefaultCertificate: true }],
  ),
  given("cf-security-headers", distribution, "defaultCacheBehavior.responseHeadersPolicyId"),
  choice(
    "cf-security-headers",
    "cloudfront/responseHeadersPolicy:ResponseHeadersPolicy",
    "securityHeadersConfig.strictTransportSecurity.accessControlMaxAgeSec",
    [undefined, 31_536_000],
    [300],
  ),
  {
    policy: "cf-fields-encrypted",
    type: distribution,
    good: [
      { defaultCacheBehavior: { allowedMethods: ["GET", "HEAD"] } },
      { defaultCacheBehavior: { allowedMethods: ["GET", "POST"], fieldLevelEncryptionId: "1" } },
    ],
    bad: [["a form", { defaultCacheBehavior: { allowedMethods: ["GET", "POST"] } }]],
    unknownIs: "a violation",
    unknownProps: { defaultCacheBehavior: unknown },
  },
  ...acls.flatMap((type): Case[] => [
    {
      policy: "waf-rules",
      type,
      good: [
        { rules: [{ action: { block: {} } }] },
        { rules: [{ overrideAction: { none: {} } }] },
        { rules: [{ action: unknown }] },
      ],
      bad: [
        ["no rule", {}],
        ["a rule with no action", { rules: [{ action: { block: {} } }, { name: "a" }] }],
      ],
      unknownIs: "a violation",
      unknownProps: { rules: unknown },
    },
    {
      policy: "waf-rules-measured",
      type,
      good: [{ visibilityConfig: seen, rules: [{ visibilityConfig: seen }] }],
      bad: [
        ["the whole", { rules: [{ visibilityConfig: seen }] }],
        ["a rule", { visibilityConfig: seen, rules: [{}] }],
        ["no samples", { visibilityConfig: { ...seen, sampledRequestsEnabled: false } }],
      ],
      unknownIs: "a violation",
      unknownProps: { visibilityConfig: seen, rules: unknown },
    },
  ]),
  {
    policy: "waf-known-bad-inputs",
    type: "wafv2/webAcl:WebAcl",
    good: [badInputs("AWSManagedRulesKnownBadInputsRuleSet")],
    bad: [
      ["no rule", {}],
      ["another set", badInputs("AWSManagedRulesCommonRuleSet")],
    ],
    unknownIs: "a violation",
    unknownProps: badInputs(unknown),
  },
];

const balancing: Case[] = [
  ...listeners.flatMap((type): Case[] => [
    {
      policy: "lb-acm-certificate",
      type,
      good: [
        { protocol: "HTTP" },
        { protocol: "HTTPS", certificateArn: certificate.acmCertificateArn },
      ],
      bad: [
        ["unset", { protocol: "HTTPS" }],
        ["of IAM", { protocol: "TLS", certificateArn: "arn:aws:iam::1:server-certificate/a" }],
      ],
      unknownIs: "safe",
      unknownProps: { protocol: "HTTPS", certificateArn: unknown },
    },
    choice("lb-network-tls", type, "protocol", ["TLS", "HTTP", "HTTPS"], ["TCP", "UDP", "TCP_UDP"]),
    choice(
      "lb-post-quantum",
      type,
      "sslPolicy",
      ["ELBSecurityPolicy-TLS13-1-2-PQ-2025-09"],
      [undefined, "ELBSecurityPolicy-TLS13-1-2-2021-06"],
      { protocol: "HTTPS" },
    ),
  ]),
  ...balancers.flatMap((type): Case[] => [
    flag("lb-cross-zone", type, "enableCrossZoneLoadBalancing", { loadBalancerType: "network" }),
    {
      ...given("lb-exposure-declared", type, "internal"),
      good: [{ internal: false }, { internal: true }],
    },
  ]),
  ...groups.flatMap((type): Case[] => [
    choice("lb-targets-tls", type, "protocol", ["HTTPS", "TLS"], [undefined, "HTTP", "TCP"]),
    notOff("lb-health-checks", type, "healthCheck.enabled", { healthCheck: {} }),
    { policy: "lb-health-checks", type, good: [], bad: [["unset", {}]] },
  ]),
  choice(
    "net-flow-logs-whole",
    "ec2/flowLog:FlowLog",
    "trafficType",
    ["ALL"],
    [undefined, "REJECT"],
    { logDestination: unknown },
  ),
  given("net-flow-logs-whole", "ec2/flowLog:FlowLog", "logDestination", { trafficType: "ALL" }),
  choice(
    "net-peering-narrow",
    "ec2/route:Route",
    "destinationCidrBlock",
    ["10.1.0.0/16", "10.1.2.0/24"],
    ["10.0.0.0/8", "0.0.0.0/0"],
    { vpcPeeringConnectionId: unknown },
  ),
  choice(
    "net-peering-narrow",
    "ec2/route:Route",
    "destinationIpv6CidrBlock",
    ["2001:db8::/56"],
    ["::/0"],
    { vpcPeeringConnectionId: unknown },
  ),
  choice(
    "net-acls-attached",
    "ec2/networkAcl:NetworkAcl",
    "subnetIds",
    [["subnet-1"]],
    [undefined, []],
  ),
  { policy: "net-no-default-vpc", type: "ec2/defaultVpc:DefaultVpc", good: [], bad: [["any", {}]] },
  choice(
    "net-endpoints-span-zones",
    "ec2/vpcEndpoint:VpcEndpoint",
    "subnetIds",
    [
      ["a", "b"],
      [unknown, unknown],
    ],
    [undefined, ["a"]],
    { vpcEndpointType: "Interface" },
  ),
  {
    policy: "net-endpoints-bounded",
    type: "ec2/vpcEndpoint:VpcEndpoint",
    good: [
      {
        policy: JSON.stringify({
          Statement: [
            {
              Effect: "Allow",
              Principal: "*",
              Action: "*",
              Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } },
            },
          ],
        }),
      },
    ],
    bad: [
      ["unset", {}],
      [
        "everyone",
        { policy: JSON.stringify({ Statement: { Effect: "Allow", Principal: "*", Action: "*" } }) },
      ],
    ],
    unknownIs: "safe",
    unknownProps: { policy: unknown },
  },
  flag("net-services-accept", "ec2/vpcEndpointService:VpcEndpointService", "acceptanceRequired"),
  choice(
    "net-services-accept",
    "ec2/vpcEndpointService:VpcEndpointService",
    "allowedPrincipals",
    [undefined, ["arn:aws:iam::1:root"]],
    [["*"]],
    { acceptanceRequired: true },
  ),
  choice(
    "net-transit-accepts",
    "ec2transitgateway/transitGateway:TransitGateway",
    "autoAcceptSharedAttachments",
    [undefined, "disable"],
    ["enable"],
  ),
  { ...least("aas-two-at-least", "appautoscaling/target:Target", "minCapacity", 1, 2) },
];

/** Whether the control applies is not known: it may, so that it is a violation. */
const perhaps = (policy: string, type: string, unknownProps: object): Case => ({
  policy,
  type,
  good: [],
  bad: [],
  unknownIs: "a violation",
  unknownProps,
});

const applicability: Case[] = [
  perhaps("lb-acm-certificate", listeners[0] ?? "", { protocol: unknown }),
  perhaps("lb-post-quantum", listeners[0] ?? "", { protocol: unknown }),
  perhaps("lb-cross-zone", balancers[0] ?? "", { loadBalancerType: unknown }),
  perhaps("net-endpoints-span-zones", "ec2/vpcEndpoint:VpcEndpoint", { vpcEndpointType: unknown }),
  perhaps("rds-backtrack", "rds/cluster:Cluster", { engine: unknown }),
  perhaps("rds-version-supported", "rds/cluster:Cluster", { engine: unknown }),
  perhaps("rds-statements-logged", "rds/parameterGroup:ParameterGroup", { family: unknown }),
  perhaps("s3-no-public-read", "s3/bucketAcl:BucketAcl", {
    accessControlPolicy: { grants: [{ grantee: everyone, permission: unknown }] },
  }),
  perhaps("s3-no-public-read", "s3/bucket:Bucket", {
    grants: [{ ...everyone, permissions: unknown }],
  }),
];

/** Inputs of what faces the internet, and of networks. */
export const edge: Case[] = [...distributions, ...balancing, ...applicability];
