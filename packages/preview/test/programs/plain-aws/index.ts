import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const alarmEmail = config.require("alarmEmail");
const widths = config.requireObject<number[]>("widths");
const tags = { Project: pulumi.getProject(), Stack: pulumi.getStack() };

const zones = aws.getAvailabilityZonesOutput({ state: "available" });
const account = aws.getCallerIdentityOutput();

const vpc = new aws.ec2.Vpc("vpc", { cidrBlock: "10.20.0.0/16", enableDnsHostnames: true, tags });
const subnets = [0, 1].map(
  (i) =>
    new aws.ec2.Subnet(`private-${i}`, {
      vpcId: vpc.id,
      cidrBlock: `10.20.${i}.0/24`,
      availabilityZone: zones.names[i],
      tags,
    }),
);
const group = new aws.ec2.SecurityGroup(
  "function",
  {
    vpcId: vpc.id,
    egress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }],
    tags,
  },
  { dependsOn: subnets },
);

const bucket = new aws.s3.Bucket("uploads", { forceDestroy: true, tags });
new aws.s3.BucketPublicAccessBlock("uploads", {
  bucket: bucket.id,
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
});

const assume = aws.iam.getPolicyDocumentOutput({
  statements: [
    {
      actions: ["sts:AssumeRole"],
      principals: [{ type: "Service", identifiers: ["lambda.amazonaws.com"] }],
    },
  ],
});
const role = new aws.iam.Role("function", { assumeRolePolicy: assume.json, tags });
new aws.iam.RolePolicyAttachment("function-vpc", {
  role: role.name,
  policyArn: aws.iam.ManagedPolicy.AWSLambdaVPCAccessExecutionRole,
});
new aws.iam.RolePolicy("function", {
  role: role.id,
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        actions: ["s3:GetObject", "s3:PutObject"],
        resources: [pulumi.interpolate`${bucket.arn}/*`],
      },
    ],
  }).json,
});

const resize = new aws.lambda.Function("resize", {
  runtime: aws.lambda.Runtime.NodeJS20dX,
  handler: "index.handler",
  role: role.arn,
  code: new pulumi.asset.AssetArchive({
    "index.js": new pulumi.asset.StringAsset(
      "exports.handler = async () => ({ statusCode: 200 });",
    ),
  }),
  environment: { variables: { WIDTHS: widths.join(","), ACCOUNT: account.accountId } },
  vpcConfig: { subnetIds: subnets.map((each) => each.id), securityGroupIds: [group.id] },
  timeout: 30,
  tags,
});
const permission = new aws.lambda.Permission("uploads", {
  action: "lambda:InvokeFunction",
  function: resize.name,
  principal: "s3.amazonaws.com",
  sourceArn: bucket.arn,
});
new aws.s3.BucketNotification(
  "uploads",
  {
    bucket: bucket.id,
    lambdaFunctions: [{ lambdaFunctionArn: resize.arn, events: ["s3:ObjectCreated:*"] }],
  },
  { dependsOn: permission },
);

const topic = new aws.sns.Topic("alarms", { tags });
new aws.sns.TopicSubscription("alarms", {
  topic: topic.arn,
  protocol: "email",
  endpoint: alarmEmail,
});
new aws.cloudwatch.MetricAlarm("errors", {
  namespace: "AWS/Lambda",
  metricName: "Errors",
  dimensions: { FunctionName: resize.name },
  statistic: "Sum",
  period: 60,
  evaluationPeriods: 1,
  comparisonOperator: "GreaterThanThreshold",
  threshold: 0,
  alarmActions: [topic.arn],
  tags,
});

export const bucketName = bucket.bucket;
export const zoneNames = zones.names;
export const roleDocument = assume.json;
