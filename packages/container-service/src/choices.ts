/** Processor that a task runs on. ARM64 costs a fifth less; the image must be built for it. */
export const CpuArchitecture = { X86_64: "X86_64", Arm64: "ARM64" } as const;
export type CpuArchitecture = (typeof CpuArchitecture)[keyof typeof CpuArchitecture];

/** Fargate's two kinds of capacity. Spot costs about a third, and AWS takes it back at 2 minutes' notice. */
export const CapacityProvider = { Fargate: "FARGATE", FargateSpot: "FARGATE_SPOT" } as const;
export type CapacityProvider = (typeof CapacityProvider)[keyof typeof CapacityProvider];

/** Metric of a service that a step of its scaling follows. */
export const StepMetric = { Cpu: "CPUUtilization", Memory: "MemoryUtilization" } as const;
export type StepMetric = (typeof StepMetric)[keyof typeof StepMetric];

/** Protocol of a port of a container. */
export const PortProtocol = { Tcp: "tcp", Udp: "udp" } as const;
export type PortProtocol = (typeof PortProtocol)[keyof typeof PortProtocol];

/** Who makes new revisions run. */
export const ReleasedBy = {
  /** `pulumi up`, with the image of this program. */
  Pulumi: "PULUMI",
  /** A pipeline that registers revisions with new images: an update leaves the running one alone. */
  Pipeline: "PIPELINE",
} as const;
export type ReleasedBy = (typeof ReleasedBy)[keyof typeof ReleasedBy];

/** How a new version takes over. */
export const DeploymentStrategy = { Rolling: "ROLLING", BlueGreen: "BLUE_GREEN" } as const;
export type DeploymentStrategy = (typeof DeploymentStrategy)[keyof typeof DeploymentStrategy];

/** Depth of the metrics of a cluster: per service, or per task and container too. */
export const ContainerInsights = {
  Enabled: "enabled",
  Enhanced: "enhanced",
  Disabled: "disabled",
} as const;
export type ContainerInsights = (typeof ContainerInsights)[keyof typeof ContainerInsights];

/** State of another container that one waits for. */
export const ContainerCondition = {
  Start: "START",
  Complete: "COMPLETE",
  Success: "SUCCESS",
  Healthy: "HEALTHY",
} as const;
export type ContainerCondition = (typeof ContainerCondition)[keyof typeof ContainerCondition];

/** HTTP version between load balancer and tasks. */
export const ProtocolVersion = { Http1: "HTTP1", Http2: "HTTP2", Grpc: "GRPC" } as const;
export type ProtocolVersion = (typeof ProtocolVersion)[keyof typeof ProtocolVersion];

/** Whether the hop from load balancer to task is encrypted. */
export const TargetProtocol = { Http: "HTTP", Https: "HTTPS" } as const;
export type TargetProtocol = (typeof TargetProtocol)[keyof typeof TargetProtocol];

/** Whether a tag of a repository may be moved to another image. */
export const TagMutability = { Mutable: "MUTABLE", Immutable: "IMMUTABLE" } as const;
export type TagMutability = (typeof TagMutability)[keyof typeof TagMutability];
