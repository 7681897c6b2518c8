import { planOf, urn } from "./plan-of";

const types = {
  shop: "shop:index:Shop",
  group: "aws:ec2/securityGroup:SecurityGroup",
  ingress: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  egress: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  role: "aws:iam/role:Role",
  rolePolicy: "aws:iam/rolePolicy:RolePolicy",
  attachment: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  database: "aws:rds/instance:Instance",
  vpc: "aws:ec2/vpc:Vpc",
};
const parent = urn(types.shop, "shop");
const group = urn(types.group, "web");
const role = urn(types.role, "task");

function policyDocument(...statements: object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

/** One of everything that a reviewer looks for. */
export const shopPlan = planOf({
  config: { "aws:region": "eu-west-1", "shop:token": "[secret]" },
  resources: [
    { type: types.shop, name: "shop", custom: false },
    {
      type: types.vpc,
      name: "shop",
      parent,
      inputs: { cidrBlock: "10.0.0.0/16", tags: { Name: "shop" } },
    },
    { type: types.group, name: "web", parent, inputs: { vpcId: "[unknown]" } },
    { type: types.group, name: "unused", parent, inputs: { vpcId: "[unknown]" } },
    {
      type: types.ingress,
      name: "web-https",
      parent,
      inputs: {
        securityGroupId: "[unknown]",
        cidrIpv4: "0.0.0.0/0",
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
      },
      propertyDependencies: { securityGroupId: [group] },
    },
    {
      type: types.egress,
      name: "web-database",
      parent,
      inputs: {
        securityGroupId: "[unknown]",
        cidrIpv4: "[unknown]",
        ipProtocol: "tcp",
        fromPort: 5432,
        toPort: 5433,
      },
      propertyDependencies: { securityGroupId: [group], cidrIpv4: [urn(types.vpc, "shop")] },
    },
    {
      type: types.role,
      name: "task",
      parent,
      inputs: {
        assumeRolePolicy: policyDocument({
          Effect: "Allow",
          Action: "sts:AssumeRole",
          Principal: { Service: "ecs-tasks.amazonaws.com" },
        }),
      },
    },
    {
      type: types.rolePolicy,
      name: "task-logs",
      parent,
      inputs: {
        role: "[unknown]",
        policy: policyDocument(
          {
            Effect: "Allow",
            Action: ["logs:PutLogEvents"],
            Resource: "arn:aws:logs:*:*:log-group:shop",
          },
          { Effect: "Allow", Action: "s3:ListAllMyBuckets", Resource: "*" },
        ),
      },
      propertyDependencies: { role: [role] },
    },
    {
      type: types.attachment,
      name: "task-admin",
      parent,
      inputs: { role: "[unknown]", policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
      propertyDependencies: { role: [role] },
    },
    {
      type: types.database,
      name: "orders",
      parent,
      protect: true,
      inputs: {
        engine: "postgres",
        engineVersion: "16.6",
        instanceClass: "db.m7g.large",
        multiAz: true,
        allocatedStorage: 100,
        password: "[secret]",
      },
    },
  ],
  outputs: { endpoint: "[unknown]", region: "eu-west-1" },
  invokes: [
    { token: "aws:index/getRegion:getRegion", args: {}, fixture: "built-in" },
    { token: "aws:acm/getCertificate:getCertificate", args: {}, fixture: "invokes[0]" },
  ],
  diagnostics: [
    { severity: "warning", message: "The certificate ends soon:\nrenew it.", urn: null },
  ],
  policies: [
    { policy: "encrypted", urn: urn(types.database, "orders"), verdict: "pass" },
    {
      policy: "no-open-ingress",
      severity: "critical",
      urn: urn(types.ingress, "web-https"),
      message: "The rule lets everyone in.\nNarrow cidrIpv4.",
    },
    {
      policy: "long-retention",
      level: "advisory",
      severity: "low",
      message: "Logs are kept for 7 days.",
    },
    { policy: "known-bucket", verdict: "deferred", message: "bucket is unknown at preview." },
    {
      policy: "no-admin",
      urn: urn(types.attachment, "task-admin"),
      verdict: "exempt",
      message: "Until 2027-01-31: SHOP-12, the migration needs it.",
    },
    { policy: "tags", verdict: "not-applicable", message: "No taggable resource." },
  ],
});
