/** Type tokens that are one thing to a control: provider versions have given some of them two names. */
function named(module: string, name: string): string {
  return `aws:${module}/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`;
}

function bucketPart(name: string): string[] {
  return [named("s3", name), named("s3", `${name}V2`)];
}

function balancing(name: string): string[] {
  return [named("lb", name), named("alb", name)];
}

export const types = {
  bucket: bucketPart("Bucket"),
  bucketEncryption: bucketPart("BucketServerSideEncryptionConfiguration"),
  bucketLifecycle: bucketPart("BucketLifecycleConfiguration"),
  bucketLogging: bucketPart("BucketLogging"),
  bucketOwnership: [named("s3", "BucketOwnershipControls")],
  bucketPolicy: [named("s3", "BucketPolicy")],
  bucketPublicAccess: [named("s3", "BucketPublicAccessBlock")],
  bucketVersioning: bucketPart("BucketVersioning"),
  certificate: [named("acm", "Certificate")],
  cluster: [named("ecs", "Cluster")],
  dbCluster: [named("rds", "Cluster")],
  dbClusterInstance: [named("rds", "ClusterInstance")],
  dbClusterParameters: [named("rds", "ClusterParameterGroup")],
  dbInstance: [named("rds", "Instance")],
  dbParameters: [named("rds", "ParameterGroup")],
  dbSubnetGroup: [named("rds", "SubnetGroup")],
  cache: [named("elasticache", "ReplicationGroup"), named("elasticache", "Cluster")],
  defaultGroup: [named("ec2", "DefaultSecurityGroup")],
  egressRule: [named("vpc", "SecurityGroupEgressRule")],
  flowLog: [named("ec2", "FlowLog")],
  group: [named("ec2", "SecurityGroup")],
  ingressRule: [named("vpc", "SecurityGroupIngressRule")],
  instance: [named("ec2", "Instance")],
  key: [named("kms", "Key")],
  listener: balancing("Listener"),
  listenerRule: balancing("ListenerRule"),
  loadBalancer: balancing("LoadBalancer"),
  logGroup: [named("cloudwatch", "LogGroup")],
  metricAlarm: [named("cloudwatch", "MetricAlarm")],
  backupVault: [named("backup", "Vault")],
  keyPolicy: [named("kms", "KeyPolicy")],
  nat: [named("ec2", "NatGateway")],
  topicPolicy: [named("sns", "TopicPolicy")],
  webAclLogging: [named("wafv2", "WebAclLoggingConfiguration")],
  mixedRule: [named("ec2", "SecurityGroupRule")],
  opaque: [
    "aws:cloudformation/stack:Stack",
    "aws:cloudcontrol/resource:Resource",
    "command:local:Command",
    "command:remote:Command",
    "pulumi-nodejs:dynamic:Resource",
  ],
  role: [named("iam", "Role")],
  rolePolicy: [named("iam", "RolePolicy"), named("iam", "Policy")],
  rolePolicyAttachment: [named("iam", "RolePolicyAttachment")],
  route: [named("ec2", "Route")],
  routeTable: [named("ec2", "RouteTable")],
  routeTableAssociation: [named("ec2", "RouteTableAssociation")],
  secret: [named("secretsmanager", "Secret")],
  service: [named("ecs", "Service")],
  subnet: [named("ec2", "Subnet")],
  targetAttachment: balancing("TargetGroupAttachment"),
  targetGroup: balancing("TargetGroup"),
  taskDefinition: [named("ecs", "TaskDefinition")],
  topic: [named("sns", "Topic")],
  topicSubscription: [named("sns", "TopicSubscription")],
  trail: [named("cloudtrail", "Trail")],
  vpc: [named("ec2", "Vpc")],
  webAcl: [named("wafv2", "WebAcl")],
  webAclAssociation: [named("wafv2", "WebAclAssociation")],
} satisfies Record<string, readonly string[]>;
