/** AWS Security Hub's page of the service that each family of controls is about. */
const pages: Readonly<Record<string, string>> = {
  AAS: "autoscaling",
  ACM: "acm",
  API: "apigateway",
  BKP: "backup",
  CF: "cloudfront",
  CFG: "config",
  CI: "codebuild",
  CT: "cloudtrail",
  DDB: "dynamodb",
  EC: "elasticache",
  EC2: "ec2",
  ECR: "ecr",
  ECS: "ecs",
  EFS: "efs",
  EVB: "eventbridge",
  GD: "guardduty",
  IAM: "iam",
  KMS: "kms",
  L: "lambda",
  LB: "elb",
  LOG: "cloudwatch",
  NET: "ec2",
  R53: "route53",
  RDS: "rds",
  S3: "s3",
  SEC: "secretsmanager",
  SES: "ses",
  SNS: "sns",
  SQS: "sqs",
  WAF: "waf",
};
const base = "https://docs.aws.amazon.com/securityhub/latest/userguide";

/** Where to read about the subject of a control. */
export function referenceOf(id: string): string {
  const page = pages[id.split("-")[0] ?? ""];
  return page === undefined
    ? "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/welcome.html"
    : `${base}/${page}-controls.html`;
}
