import * as aws from "@pulumi/aws";
import * as awsx from "@pulumi/awsx";

const vpc = new awsx.ec2.Vpc("vpc", {
  numberOfAvailabilityZones: 2,
  natGateways: { strategy: awsx.ec2.NatGatewayStrategy.Single },
});
const balancer = new awsx.lb.ApplicationLoadBalancer("web", { subnetIds: vpc.publicSubnetIds });
const cluster = new aws.ecs.Cluster("web");
new awsx.ecs.FargateService("web", {
  cluster: cluster.arn,
  networkConfiguration: { subnets: vpc.privateSubnetIds, securityGroups: [] },
  desiredCount: 2,
  taskDefinitionArgs: {
    container: {
      name: "web",
      image: "nginx:1.27",
      cpu: 256,
      memory: 512,
      essential: true,
      portMappings: [{ containerPort: 80, targetGroup: balancer.defaultTargetGroup }],
    },
  },
});

export const url = balancer.loadBalancer.dnsName;
