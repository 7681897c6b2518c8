import type * as pulumi from "@pulumi/pulumi";
import { HookResult, type LifecycleTransition, TerminationPolicy } from "./choices";

/** How instances are replaced when the launch template has a new version. */
export interface InstanceRefreshConfig {
  /**
   * Percent of the instances that stay in service meanwhile, 0 to 100.
   *
   * @default 90
   */
  minHealthyPercent?: number;

  /**
   * Percent that the group may grow to meanwhile, 100 to 200: new instances come before old ones go.
   *
   * @default 110
   */
  maxHealthyPercent?: number;

  /** Percentages of replaced instances at which the refresh waits, rising to 100. Unset: it does not. */
  checkpointPercents?: number[];

  /**
   * Seconds that it waits at each, 0 to 172800.
   *
   * @default 3600
   */
  checkpointDelaySeconds?: number;

  /**
   * Whether instances that have the new version already are left alone.
   *
   * @default true
   */
  skipMatching?: boolean;

  /** Names of alarms that end the refresh as failed, by a name of your own. */
  alarmNames?: Record<string, pulumi.Input<string>>;

  /** Whether a failed refresh is undone. AWS can do so with `instance.imageId` only. Unset: with one, yes. */
  autoRollback?: boolean;
}

/** Holds an instance on its way in or out, such as until its sessions have ended. */
export interface LifecycleHookConfig {
  /** On the way in, or on the way out. */
  transition: LifecycleTransition;

  /**
   * Seconds that it waits to be completed, 30 to 7200.
   *
   * @default 300
   */
  timeoutSeconds?: number;

  /**
   * What happens then. A launching instance that is abandoned is ended.
   *
   * @default "CONTINUE"
   */
  defaultResult?: HookResult;
}

/** How instances come and go. */
export interface FleetLifecycleConfig {
  /** Replacement when the launch template changes. */
  refresh?: InstanceRefreshConfig;

  /**
   * Days after which an instance is replaced, 1 to 365; 0 is never. With an image by parameter this is how a newer
   * image arrives.
   *
   * @default 30
   */
  maxInstanceLifetimeDays?: number;

  /**
   * Which instance goes first when the group shrinks, in this order.
   *
   * @default ["OldestLaunchTemplate", "Default"]
   */
  terminationPolicies?: TerminationPolicy[];

  /** Hooks by a name of your own. Instances may complete them. */
  hooks?: Record<string, LifecycleHookConfig>;

  /**
   * Whether new instances are kept when the group shrinks. A refresh replaces them all the same.
   *
   * @default false
   */
  protectFromScaleIn?: boolean;
}

export const refreshDefaults = {
  minHealthyPercent: 90,
  maxHealthyPercent: 110,
  checkpointDelaySeconds: 3600,
  skipMatching: true,
};

export const hookDefaults = {
  timeoutSeconds: 300,
  defaultResult: HookResult.Continue as HookResult,
};

export const lifecycleDefaults = {
  maxInstanceLifetimeDays: 30,
  terminationPolicies: [
    TerminationPolicy.OldestLaunchTemplate,
    TerminationPolicy.Default,
  ] as TerminationPolicy[],
  protectFromScaleIn: false,
};
