/** AWS Security Hub's page of the service that each family of controls is about. */
const pages: Readonly<Record<string, string>> = {
  ACM: "acm",
  BKP: "backup",
  CT: "cloudtrail",
  ECS: "ecs",
  IAM: "iam",
  KMS: "kms",
  LB: "elb",
  LOG: "cloudwatch",
  NET: "ec2",
  RDS: "rds",
  S3: "s3",
  SEC: "secretsmanager",
  SNS: "sns",
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
