import { has, hasNot } from "../requirements/expect";
import { from, including, like, type Requirement, set } from "../requirements/model";
import { both, dev, n, prod } from "./shorthand";

const doc = "docs/ehrbase.md";
const anywhere = "0.0.0.0/0";
const rule = "vpc/SecurityGroupIngressRule";
const egress = "vpc/SecurityGroupEgressRule";

const naming: Requirement[] = [
  {
    id: "E-001",
    says: "calls everything medzen-ehrbase",
    present: [
      has(both, "ec2/Vpc", n, { tags: { Name: n, Project: n } }),
      has(both, "rds/Instance", `${n}-postgres`),
    ],
  },
  {
    id: "E-002",
    says: "runs in us-east-1",
    present: [has(both, "ec2/Subnet", `${n}-public-a`, { availabilityZone: "us-east-1a" })],
  },
  {
    id: "E-003",
    says: "spans two zones",
    present: [
      has(both, "ec2/Subnet", `${n}-app-a`, { availabilityZone: "us-east-1a" }),
      has(both, "ec2/Subnet", `${n}-app-b`, { availabilityZone: "us-east-1b" }),
    ],
  },
  {
    id: "E-004",
    says: "takes the phase as configuration, which sets class, task range and budget",
    present: [
      has(prod, "appautoscaling/Target", `${n}-service`, { minCapacity: 2, maxCapacity: 4 }),
      has(prod, "ecs/Service", `${n}-service`, { tags: { Phase: "1" } }),
    ],
  },
  {
    id: "E-005",
    says: "is db.t3.medium and 2 to 4 tasks in phase 1",
    present: [
      has(prod, "rds/Instance", `${n}-postgres`, { instanceClass: "db.t3.medium" }),
      has(prod, "appautoscaling/Target", `${n}-service`, { minCapacity: 2, maxCapacity: 4 }),
    ],
  },
  {
    id: "E-006",
    says: "is db.t3.large and 2 to 6 tasks in phase 2",
    documented: [
      {
        page: doc,
        holds: "| 2 | 50,000 to 100,000 | 1,000 to 2,000 | db.t3.large | 2 to 6 | 380 |",
      },
    ],
  },
  {
    id: "E-007",
    says: "is a class of 2 vCPU and 16 GiB and 3 to 10 tasks in phase 3",
    documented: [
      {
        page: doc,
        holds: "| 3 | 100,000 to 250,000 | 2,000 to 5,000 | db.r6g.large | 3 to 10 | 600 |",
      },
    ],
    departs:
      "db.r5.large is two generations old: db.r6g.large has the same size. `ehrbase:database.instanceClass: db.r5.large` follows the letter.",
  },
  {
    id: "E-008",
    says: "says when to go from phase 1 to 2",
    documented: [
      {
        page: doc,
        holds:
          "more than 50,000 users, more than 1,000 at the same time, database CPU above 70 % for days, or connections above 80 for days",
      },
    ],
  },
  {
    id: "E-009",
    says: "says when to go from phase 2 to 3, and takes read replicas by name",
    documented: [
      {
        page: doc,
        holds:
          "more than 100,000 users, more than 2,000 at the same time, database memory short, or reads that need replicas (`ehrbase:database.readReplicas`)",
      },
    ],
  },
  {
    id: "E-010",
    says: "documents the capacity of phase 1",
    documented: [
      { page: doc, holds: "| 1 | 10,000 to 50,000 | 500 to 1,000 | db.t3.medium | 2 to 4 | 260 |" },
    ],
    departs:
      "1,000 at the same time are sessions, not requests in flight: the record's own load table saturates at 300 users. The greatest number of tasks is configuration.",
  },
  {
    id: "E-011",
    says: "tags everything with project, environment, phase, manager and class of data",
    present: [
      has(prod, "rds/Instance", `${n}-postgres`, {
        tags: {
          Project: n,
          Environment: "prod",
          Phase: "1",
          ManagedBy: "pulumi",
          DataClassification: "phi",
        },
      }),
    ],
  },
];

const network: Requirement[] = [
  {
    id: "E-012",
    says: "has the VPC 10.0.0.0/16",
    present: [has(both, "ec2/Vpc", n, { cidrBlock: "10.0.0.0/16" })],
  },
  {
    id: "E-013",
    says: "has DNS names and DNS support on",
    present: [has(both, "ec2/Vpc", n, { enableDnsHostnames: true, enableDnsSupport: true })],
  },
  {
    id: "E-014",
    says: "has the public subnet 10.0.0.0/24 in zone 1",
    present: [
      has(both, "ec2/Subnet", `${n}-public-a`, {
        cidrBlock: "10.0.0.0/24",
        availabilityZone: "us-east-1a",
      }),
    ],
  },
  {
    id: "E-015",
    says: "has the public subnet 10.0.1.0/24 in zone 2",
    present: [
      has(both, "ec2/Subnet", `${n}-public-b`, {
        cidrBlock: "10.0.1.0/24",
        availabilityZone: "us-east-1b",
      }),
    ],
  },
  {
    id: "E-016",
    says: "has the private subnet 10.0.2.0/24 in zone 1",
    present: [
      has(both, "ec2/Subnet", `${n}-app-a`, {
        cidrBlock: "10.0.2.0/24",
        availabilityZone: "us-east-1a",
      }),
    ],
  },
  {
    id: "E-017",
    says: "has the private subnet 10.0.3.0/24 in zone 2",
    present: [
      has(both, "ec2/Subnet", `${n}-app-b`, {
        cidrBlock: "10.0.3.0/24",
        availabilityZone: "us-east-1b",
      }),
    ],
  },
  {
    id: "E-018",
    says: "routes the public subnets to an internet gateway",
    present: [
      has(both, "ec2/InternetGateway", n),
      has(both, "ec2/Route", `${n}-public`, { destinationCidrBlock: anywhere, gatewayId: from(n) }),
      has(both, "ec2/RouteTableAssociation", `${n}-public-a`, {
        routeTableId: from(`${n}-public`),
      }),
      has(both, "ec2/RouteTableAssociation", `${n}-public-b`, {
        routeTableId: from(`${n}-public`),
      }),
    ],
  },
  {
    id: "E-019",
    says: "has one NAT gateway in public subnet 1, and one in each zone in prod",
    present: [
      has(both, "ec2/NatGateway", `${n}-nat-a`, { subnetId: from(`${n}-public-a`) }),
      has(prod, "ec2/NatGateway", `${n}-nat-b`, { subnetId: from(`${n}-public-b`) }),
    ],
    absent: [hasNot(dev, "ec2/NatGateway", `${n}-nat-b`)],
    departs:
      "One gateway in prod would be a single point of failure for both zones; a second costs about $33 a month. `ehrbase:network.natGateways: single` follows the letter.",
  },
  {
    id: "E-020",
    says: "gives the NAT gateway an Elastic IP",
    present: [
      has(both, "ec2/Eip", `${n}-nat-a`, { domain: "vpc" }),
      has(both, "ec2/NatGateway", `${n}-nat-a`, { allocationId: from(`${n}-nat-a`) }),
    ],
  },
  {
    id: "E-021",
    says: "routes both private subnets to the NAT gateway",
    present: [
      has(both, "ec2/Route", `${n}-app-a`, {
        destinationCidrBlock: anywhere,
        natGatewayId: from(`${n}-nat-a`),
      }),
      has(dev, "ec2/Route", `${n}-app-b`, { natGatewayId: from(`${n}-nat-a`) }),
    ],
  },
  {
    id: "E-022",
    says: "runs tasks in private subnets, and the database in isolated ones",
    present: [
      has(both, "ecs/Service", `${n}-service`, { networkConfiguration: from(`${n}-app-a`) }),
      has(both, "rds/SubnetGroup", `${n}-postgres`, { subnetIds: from(`${n}-data-a`) }),
      has(both, "ec2/Subnet", `${n}-data-a`, { cidrBlock: "10.0.4.0/24" }),
      has(both, "ec2/Subnet", `${n}-data-b`, { cidrBlock: "10.0.5.0/24" }),
    ],
    absent: [hasNot(both, "ec2/Route", `${n}-data`)],
    departs:
      "The record wants the database without internet access and in subnets with a default route: two isolated subnets are added. `ehrbase:network.isolateDatabase: false` follows the letter.",
  },
  {
    id: "E-023",
    says: "keeps every part inside the VPC",
    present: [
      has(both, "ec2/SecurityGroup", `${n}-alb`, { vpcId: from(n) }),
      has(both, "ec2/SecurityGroup", `${n}-service`, { vpcId: from(n) }),
      has(both, "ec2/SecurityGroup", `${n}-postgres`, { vpcId: from(n) }),
    ],
  },
  {
    id: "E-024",
    says: "logs all traffic of the VPC",
    present: [
      has(prod, "ec2/FlowLog", n, {
        trafficType: "ALL",
        vpcId: from(n),
        logDestinationType: "cloud-watch-logs",
      }),
      has(prod, "cloudwatch/LogGroup", `${n}-flow-logs`, {
        retentionInDays: 365,
        kmsKeyId: from(`${n}-logs`),
      }),
      has(prod, "iam/Role", `${n}-flow-logs`),
    ],
  },
  {
    id: "E-025",
    says: "reaches S3 by a gateway endpoint, and in prod ECR, logs and secrets by interface endpoints",
    present: [
      has(both, "ec2/VpcEndpoint", `${n}-s3`, { vpcEndpointType: "Gateway" }),
      has(prod, "ec2/VpcEndpoint", `${n}-endpoint-ecr-api`, { vpcEndpointType: "Interface" }),
    ],
  },
];

const groups: Requirement[] = [
  {
    id: "E-026",
    says: "lets the internet in to the load balancer on port 80",
    present: [
      has(both, rule, `${n}-alb-80-from-internet`, {
        cidrIpv4: anywhere,
        fromPort: 80,
        toPort: 80,
        securityGroupId: from(`${n}-alb`),
      }),
    ],
  },
  {
    id: "E-027",
    says: "lets the internet in to the load balancer on port 443",
    present: [
      has(both, rule, `${n}-alb-443-from-internet`, {
        cidrIpv4: anywhere,
        fromPort: 443,
        toPort: 443,
        securityGroupId: from(`${n}-alb`),
      }),
    ],
  },
  {
    id: "E-028",
    says: "lets the load balancer out to the tasks",
    present: [
      has(both, egress, `${n}-service-from-load-balancer-out`, {
        fromPort: 8080,
        toPort: 8080,
        securityGroupId: from(`${n}-alb`),
      }),
    ],
    absent: [hasNot(both, egress, `${n}-alb-to-anywhere`)],
    departs:
      "Open egress lets whoever takes the load balancer over reach everything. `ehrbase:openEgress: true` follows the letter.",
  },
  {
    id: "E-029",
    says: "lets only the load balancer in to the tasks, on 8080",
    present: [
      has(both, rule, `${n}-service-from-load-balancer`, {
        fromPort: 8080,
        toPort: 8080,
        referencedSecurityGroupId: from(`${n}-alb`),
        securityGroupId: from(`${n}-service`),
      }),
    ],
    absent: [hasNot(both, rule, `${n}-service-from-load-balancer`, "cidrIpv4")],
  },
  {
    id: "E-030",
    says: "lets the tasks out to HTTPS and to the database",
    present: [
      has(both, egress, `${n}-service-to-https`, {
        cidrIpv4: anywhere,
        fromPort: 443,
        toPort: 443,
      }),
      has(both, egress, `${n}-service-to-database`, {
        fromPort: 5432,
        referencedSecurityGroupId: from(`${n}-postgres`),
      }),
    ],
    absent: [hasNot(both, egress, `${n}-service-to-anywhere`)],
    departs:
      "Open egress is a way out for patient records. `ehrbase:openEgress: true` follows the letter.",
  },
  {
    id: "E-031",
    says: "lets only tasks in to the database, on 5432",
    present: [
      has(both, rule, `${n}-service-into-database`, {
        fromPort: 5432,
        toPort: 5432,
        securityGroupId: from(`${n}-postgres`),
        referencedSecurityGroupId: from(`${n}-service`),
      }),
    ],
    absent: [hasNot(both, rule, `${n}-service-into-database`, "cidrIpv4")],
  },
  {
    id: "E-032",
    says: "lets the database out to nothing",
    absent: [hasNot(both, egress, `${n}-postgres-to-anywhere`)],
    departs:
      "A security group is stateful: the database needs no way out. `ehrbase:openEgress: true` follows the letter.",
  },
  {
    id: "E-033",
    says: "separates the layers: internet, load balancer, tasks, database",
    present: [
      has(both, rule, `${n}-service-from-load-balancer`, {
        referencedSecurityGroupId: from(`${n}-alb`),
      }),
      has(both, rule, `${n}-service-into-database`, {
        referencedSecurityGroupId: from(`${n}-service`),
      }),
    ],
  },
];

const balancer: Requirement[] = [
  {
    id: "E-034",
    says: "has an internet-facing load balancer in both public subnets",
    present: [
      has(both, "lb/LoadBalancer", `${n}-alb`, {
        internal: false,
        loadBalancerType: "application",
        subnets: from(`${n}-public-b`),
      }),
    ],
  },
  {
    id: "E-035",
    says: "listens on 80",
    present: [has(both, "lb/Listener", `${n}-alb-http`, { port: 80, protocol: "HTTP" })],
  },
  {
    id: "E-036",
    says: "listens on 443",
    present: [has(both, "lb/Listener", `${n}-alb-https`, { port: 443, protocol: "HTTPS" })],
  },
  {
    id: "E-037",
    says: "ends TLS at the load balancer",
    present: [has(both, "lb/Listener", `${n}-alb-https`, { certificateArn: set })],
  },
  {
    id: "E-038",
    says: "redirects 80 to 443",
    present: [
      has(both, "lb/Listener", `${n}-alb-http`, {
        defaultActions: [
          {
            type: "redirect",
            redirect: { port: "443", protocol: "HTTPS", statusCode: "HTTP_301" },
          },
        ],
      }),
    ],
    departs:
      "Plain HTTP would carry passwords and records in clear: a certificate is mandatory. `ehrbase:edge.allowHttp: true` without a name or certificate serves HTTP, for development.",
  },
  {
    id: "E-039",
    says: "takes TLS 1.2 and 1.3 only",
    present: [
      has(both, "lb/Listener", `${n}-alb-https`, {
        sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      }),
    ],
  },
  {
    id: "E-040",
    says: "has the target group medzen-ehrbase-tg on port 8080 with IP targets",
    present: [
      has(both, "lb/TargetGroup", `${n}-se-45cac7`, {
        name: `${n}-tg`,
        port: 8080,
        targetType: "ip",
      }),
    ],
  },
  {
    id: "E-041",
    says: "checks health at /ehrbase/rest/status, and takes 401 for an answer",
    present: [
      has(both, "lb/TargetGroup", `${n}-se-45cac7`, {
        healthCheck: { path: "/ehrbase/rest/status", matcher: "200,401" },
      }),
    ],
  },
  {
    id: "E-042",
    says: "checks health every 30 s",
    present: [has(both, "lb/TargetGroup", `${n}-se-45cac7`, { healthCheck: { interval: 30 } })],
  },
  {
    id: "E-043",
    says: "waits 10 s for an answer, 2 and 3 answers for a verdict, 180 s for a start",
    present: [
      has(both, "lb/TargetGroup", `${n}-se-45cac7`, {
        healthCheck: { timeout: 10, healthyThreshold: 2, unhealthyThreshold: 3 },
      }),
      has(both, "ecs/Service", `${n}-service`, { healthCheckGracePeriodSeconds: 180 }),
    ],
  },
  {
    id: "E-044",
    says: "keeps a client on its task for 86,400 s by cookie",
    present: [
      has(both, "lb/TargetGroup", `${n}-se-45cac7`, {
        stickiness: { enabled: true, type: "lb_cookie", cookieDuration: 86_400 },
      }),
    ],
  },
  {
    id: "E-045",
    says: "balances across zones",
    present: [has(both, "lb/LoadBalancer", `${n}-alb`, { enableCrossZoneLoadBalancing: true })],
  },
  {
    id: "E-046",
    says: "lets a leaving task finish for 30 s",
    present: [has(both, "lb/TargetGroup", `${n}-se-45cac7`, { deregistrationDelay: 30 })],
  },
  {
    id: "E-047",
    says: "closes idle connections after 60 s",
    present: [has(both, "lb/LoadBalancer", `${n}-alb`, { idleTimeout: 60 })],
  },
  {
    id: "E-048",
    says: "calls the load balancer medzen-ehrbase-alb",
    present: [has(both, "lb/LoadBalancer", `${n}-alb`, { name: `${n}-alb` })],
  },
  {
    id: "E-049",
    says: "answers at a domain of its own with a certificate",
    present: [
      has(prod, "route53/Record", `${n}-alb`, { name: "ehr.medzenhealth.app", type: "A" }),
      has(prod, "acm/Certificate", `${n}-alb`, {
        domainName: "ehr.medzenhealth.app",
        validationMethod: "DNS",
      }),
    ],
  },
  {
    id: "E-050",
    says: "is public, and EHRbase itself authenticates",
    present: [
      has(both, "lb/LoadBalancer", `${n}-alb`, { internal: false }),
      has(both, "secretsmanager/Secret", `${n}-api`),
    ],
  },
  {
    id: "E-051",
    says: "logs requests to a bucket encrypted by S3",
    present: [
      has(prod, "lb/LoadBalancer", `${n}-alb`, { accessLogs: { enabled: true } }),
      has(prod, "s3/BucketServerSideEncryptionConfiguration", `${n}-alb-logs`, {
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
      }),
      has(prod, "s3/BucketPolicy", `${n}-alb-logs`),
    ],
  },
  {
    id: "E-052",
    says: "has a firewall with a rate limit and managed rules",
    present: [
      has(prod, "wafv2/WebAcl", `${n}-alb`, {
        rules: including({ name: "RateLimit" }, { name: "AWSManagedRulesAmazonIpReputationList" }),
      }),
      has(prod, "wafv2/WebAclAssociation", `${n}-alb`, { resourceArn: from(`${n}-alb`) }),
    ],
  },
];

const tasks: Requirement[] = [
  {
    id: "E-053",
    says: "has the cluster medzen-ehrbase-cluster",
    present: [has(both, "ecs/Cluster", `${n}-cluster`, { name: `${n}-cluster` })],
  },
  {
    id: "E-054",
    says: "has the service medzen-ehrbase-service",
    present: [has(both, "ecs/Service", `${n}-service`, { name: `${n}-service` })],
  },
  {
    id: "E-055",
    says: "runs on Fargate",
    present: [
      has(both, "ecs/TaskDefinition", `${n}-service`, { requiresCompatibilities: ["FARGATE"] }),
      has(prod, "ecs/Service", `${n}-service`, {
        capacityProviderStrategies: [{ capacityProvider: "FARGATE" }],
      }),
    ],
  },
  {
    id: "E-056",
    says: "gives each task a network interface",
    present: [has(both, "ecs/TaskDefinition", `${n}-service`, { networkMode: "awsvpc" })],
  },
  {
    id: "E-057",
    says: "gives a task 2048 CPU units",
    present: [has(both, "ecs/TaskDefinition", `${n}-service`, { cpu: "2048" })],
  },
  {
    id: "E-058",
    says: "gives a task 4096 MiB",
    present: [has(both, "ecs/TaskDefinition", `${n}-service`, { memory: "4096" })],
  },
  {
    id: "E-059",
    says: "keeps 2 MiB for each CPU unit",
    present: [has(both, "ecs/TaskDefinition", `${n}-service`, { cpu: "2048", memory: "4096" })],
  },
  {
    id: "E-060",
    says: "pins EHRbase's version",
    documented: [{ page: doc, holds: "`ehrbase:service.image` is pinned to a release" }],
    departs:
      "`latest` changes under a running system. `ehrbase:service.image: ehrbase/ehrbase:latest` follows the letter; `dockerHubCredentialArn` pulls through ECR.",
  },
  {
    id: "E-061",
    says: "sends requests to container port 8080",
    present: [
      has(both, "ecs/Service", `${n}-service`, {
        loadBalancers: [{ containerName: "ehrbase", containerPort: 8080 }],
      }),
    ],
  },
  {
    id: "E-062",
    says: "starts with 2 tasks, the least that scaling keeps",
    present: [
      has(both, "ecs/Service", `${n}-service`, { desiredCount: 2 }),
      has(both, "appautoscaling/Target", `${n}-service`, { minCapacity: 2 }),
    ],
  },
  {
    id: "E-063",
    says: "replaces tasks a few at a time",
    present: [
      has(both, "ecs/Service", `${n}-service`, {
        deploymentMaximumPercent: 200,
        deploymentMinimumHealthyPercent: 50,
      }),
    ],
  },
  {
    id: "E-064",
    says: "runs up to 200 % of the tasks during a deployment",
    present: [has(both, "ecs/Service", `${n}-service`, { deploymentMaximumPercent: 200 })],
  },
  {
    id: "E-065",
    says: "keeps 50 % of the tasks healthy during a deployment",
    present: [has(both, "ecs/Service", `${n}-service`, { deploymentMinimumHealthyPercent: 50 })],
  },
  {
    id: "E-066",
    says: "rolls a failing deployment back",
    present: [
      has(both, "ecs/Service", `${n}-service`, {
        deploymentCircuitBreaker: { enable: true, rollback: true },
      }),
    ],
  },
  {
    id: "E-067",
    says: "spreads tasks without public addresses over both private subnets",
    present: [
      has(both, "ecs/Service", `${n}-service`, { networkConfiguration: from(`${n}-app-b`) }),
    ],
  },
  {
    id: "E-068",
    says: "replaces failed tasks",
    present: [has(both, "ecs/Service", `${n}-service`, { desiredCount: 2 })],
  },
  {
    id: "E-069",
    says: "sends requests to healthy tasks only",
    present: [has(both, "lb/TargetGroup", `${n}-se-45cac7`, { healthCheck: { enabled: true } })],
  },
  {
    id: "E-070",
    says: "has a role to start tasks and another to run them",
    present: [
      has(both, "iam/Role", `${n}-service-execution`),
      has(both, "iam/Role", `${n}-service-task`),
      has(both, "ecs/TaskDefinition", `${n}-service`, {
        executionRoleArn: from(`${n}-service-execution`),
        taskRoleArn: from(`${n}-service-task`),
      }),
    ],
  },
  {
    id: "E-071",
    says: "passes secrets to the task as environment variables, by ARN",
    present: [
      has(both, "ecs/TaskDefinition", `${n}-service`, { containerDefinitions: from(`${n}-api`) }),
    ],
  },
  {
    id: "E-072",
    says: "keeps secrets in Secrets Manager in every environment",
    present: [
      has(both, "secretsmanager/Secret", `${n}-api`, { kmsKeyId: from(`${n}-data`) }),
      has(both, "secretsmanager/SecretVersion", `${n}-api`),
    ],
  },
  {
    id: "E-073",
    says: "makes up the passwords of basic authentication",
    present: [
      has(both, "random/RandomPassword", `${n}-api-password`, { length: 32 }),
      has(both, "random/RandomPassword", `${n}-api-adminPassword`, { length: 32 }),
      has(both, "ecs/TaskDefinition", `${n}-service`, { containerDefinitions: from(`${n}-api`) }),
    ],
  },
  {
    id: "E-074",
    says: "prepares roles, schemas and extension by a task that runs once",
    present: [
      has(both, "ecs/TaskDefinition", `${n}-bootstrap`, {
        containerDefinitions: from(`${n}-database-roles`),
      }),
    ],
    documented: [{ page: doc, holds: "pulumi stack output bootstrapCommand" }],
  },
  {
    id: "E-075",
    says: "keeps old revisions of the task definition",
    present: [has(both, "ecs/TaskDefinition", `${n}-service`, { skipDestroy: true })],
  },
  {
    id: "E-076",
    says: "runs on Fargate Spot in dev",
    present: [
      has(dev, "ecs/Service", `${n}-service`, {
        capacityProviderStrategies: including({ capacityProvider: "FARGATE_SPOT", weight: 70 }),
      }),
    ],
    absent: [hasNot(both, "ecs/Service", `${n}-service`, "launchType")],
  },
];

const scaling: Requirement[] = [
  {
    id: "E-077",
    says: "runs 2 to 4 tasks",
    present: [
      has(both, "appautoscaling/Target", `${n}-service`, { minCapacity: 2, maxCapacity: 4 }),
    ],
  },
  {
    id: "E-078",
    says: "holds CPU at 70 %",
    present: [
      has(both, "appautoscaling/Policy", `${n}-service-cpu`, {
        targetTrackingScalingPolicyConfiguration: {
          targetValue: 70,
          predefinedMetricSpecification: {
            predefinedMetricType: "ECSServiceAverageCPUUtilization",
          },
        },
      }),
    ],
  },
  {
    id: "E-079",
    says: "holds memory at 80 %",
    present: [
      has(both, "appautoscaling/Policy", `${n}-service-memory`, {
        targetTrackingScalingPolicyConfiguration: {
          targetValue: 80,
          predefinedMetricSpecification: {
            predefinedMetricType: "ECSServiceAverageMemoryUtilization",
          },
        },
      }),
    ],
  },
  {
    id: "E-080",
    says: "waits 60 s after adding and 300 s after removing",
    present: [
      has(both, "appautoscaling/Policy", `${n}-service-cpu`, {
        targetTrackingScalingPolicyConfiguration: { scaleOutCooldown: 60, scaleInCooldown: 300 },
      }),
      has(both, "appautoscaling/Policy", `${n}-service-memory`, {
        targetTrackingScalingPolicyConfiguration: { scaleOutCooldown: 60, scaleInCooldown: 300 },
      }),
    ],
  },
  {
    id: "E-081",
    says: "adds tasks on CPU or memory",
    present: [
      has(both, "appautoscaling/Policy", `${n}-service-cpu`, {
        policyType: "TargetTrackingScaling",
      }),
      has(both, "appautoscaling/Policy", `${n}-service-memory`, {
        policyType: "TargetTrackingScaling",
      }),
    ],
  },
  {
    id: "E-082",
    says: "removes tasks when CPU is below 50 % and memory below 60 % for 5 minutes",
    present: [
      has(both, "cloudwatch/MetricAlarm", `${n}-service-scale-in`, {
        evaluationPeriods: 5,
        metricQueries: including({ expression: like(/cpu < 50.*memory < 60/) }),
      }),
      has(both, "appautoscaling/Policy", `${n}-service-cpu`, {
        targetTrackingScalingPolicyConfiguration: { disableScaleIn: true },
      }),
    ],
  },
  {
    id: "E-083",
    says: "removes one task at a time",
    present: [
      has(both, "appautoscaling/Policy", `${n}-service-scale-in`, {
        stepScalingPolicyConfiguration: {
          adjustmentType: "ChangeInCapacity",
          stepAdjustments: [{ scalingAdjustment: -1 }],
        },
      }),
    ],
    departs:
      "Target tracking adds as many tasks as it computes; between 2 and 4 that is one or two.",
  },
  {
    id: "E-084",
    says: "stops tasks at night in dev",
    present: [
      has(dev, "appautoscaling/ScheduledAction", `${n}-service-stop`, {
        schedule: "cron(0 20 ? * MON-FRI *)",
        scalableTargetAction: { minCapacity: 0, maxCapacity: 0 },
      }),
      has(dev, "appautoscaling/ScheduledAction", `${n}-service-start`, {
        schedule: "cron(0 7 ? * MON-FRI *)",
      }),
    ],
    absent: [hasNot(prod, "appautoscaling/ScheduledAction")],
  },
  {
    id: "E-085",
    says: "documents the load that the record expects",
    documented: [
      { page: doc, holds: "50 users on 2 tasks, 150 on 3, 300 on 4, and slower above 400" },
    ],
  },
];

export const aToF: Requirement[] = [
  ...naming,
  ...network,
  ...groups,
  ...balancer,
  ...tasks,
  ...scaling,
];
