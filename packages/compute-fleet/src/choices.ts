/** Processor of an instance. The image must be built for it. */
export const CpuArchitecture = { X86_64: "x86_64", Arm64: "arm64" } as const;
export type CpuArchitecture = (typeof CpuArchitecture)[keyof typeof CpuArchitecture];

/** What a burstable instance does when its CPU credits are spent: slow down, or cost more. */
export const CpuCredits = { Standard: "standard", Unlimited: "unlimited" } as const;
export type CpuCredits = (typeof CpuCredits)[keyof typeof CpuCredits];

/** How Spot instances are chosen among the types. */
export const SpotStrategy = {
  PriceCapacityOptimized: "price-capacity-optimized",
  CapacityOptimized: "capacity-optimized",
  LowestPrice: "lowest-price",
} as const;
export type SpotStrategy = (typeof SpotStrategy)[keyof typeof SpotStrategy];

/** State in which a warm pool keeps its instances. Stopped ones cost their volumes only. */
export const WarmPoolState = { Stopped: "Stopped", Running: "Running" } as const;
export type WarmPoolState = (typeof WarmPoolState)[keyof typeof WarmPoolState];

/** Which instance goes first when the group shrinks. */
export const TerminationPolicy = {
  AllocationStrategy: "AllocationStrategy",
  ClosestToNextInstanceHour: "ClosestToNextInstanceHour",
  Default: "Default",
  NewestInstance: "NewestInstance",
  OldestInstance: "OldestInstance",
  OldestLaunchTemplate: "OldestLaunchTemplate",
} as const;
export type TerminationPolicy = (typeof TerminationPolicy)[keyof typeof TerminationPolicy];

/** When a lifecycle hook holds an instance. */
export const LifecycleTransition = {
  Launching: "autoscaling:EC2_INSTANCE_LAUNCHING",
  Terminating: "autoscaling:EC2_INSTANCE_TERMINATING",
} as const;
export type LifecycleTransition = (typeof LifecycleTransition)[keyof typeof LifecycleTransition];

/** What becomes of an instance whose hook nobody completes. */
export const HookResult = { Continue: "CONTINUE", Abandon: "ABANDON" } as const;
export type HookResult = (typeof HookResult)[keyof typeof HookResult];

/** HTTP version between load balancer and instances. */
export const ProtocolVersion = { Http1: "HTTP1", Http2: "HTTP2", Grpc: "GRPC" } as const;
export type ProtocolVersion = (typeof ProtocolVersion)[keyof typeof ProtocolVersion];

/** Whether the hop from load balancer to instance is encrypted. */
export const TargetProtocol = { Http: "HTTP", Https: "HTTPS" } as const;
export type TargetProtocol = (typeof TargetProtocol)[keyof typeof TargetProtocol];
