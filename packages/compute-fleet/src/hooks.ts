import * as aws from "@pulumi/aws";
import { type Context, sorted } from "./context";
import { hookDefaults, type LifecycleHookConfig } from "./lifecycle-args";
import { attachPolicy } from "./role";

/**
 * Hooks as resources of their own: those in the group itself can only be set when it is made, and a change would
 * replace it. The policy comes after the group, whose ARN it names.
 */
export function lifecycleHooks(
  context: Context,
  hooks: Record<string, LifecycleHookConfig> | undefined,
  group: aws.autoscaling.Group,
  role: aws.iam.Role,
): void {
  const all = sorted(hooks);
  if (all.length === 0) return;
  for (const [key, given] of all) {
    const a = { ...hookDefaults, ...given };
    new aws.autoscaling.LifecycleHook(
      `${context.name}-${key}`,
      {
        autoscalingGroupName: group.name,
        lifecycleTransition: a.transition,
        heartbeatTimeout: a.timeoutSeconds,
        defaultResult: a.defaultResult,
        region: context.region,
      },
      { parent: context.self },
    );
  }
  attachPolicy(context, role, {
    suffix: "hooks",
    description: `Completes the hooks of ${context.name}`,
    statements: [
      {
        sid: "CompleteHooks",
        actions: [
          "autoscaling:CompleteLifecycleAction",
          "autoscaling:RecordLifecycleActionHeartbeat",
        ],
        resources: group.arn,
      },
    ],
  });
}
