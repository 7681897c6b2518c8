import { join } from "node:path";
import { type Plan, preview } from "@plinth/preview";

const root = join(__dirname, "../..");
const made = new Map<string, Promise<Plan>>();

/** The plan of a stack with the pack's verdicts, made once for all specs. */
export function planOf(stack: string): Promise<Plan> {
  const known = made.get(stack);
  if (known) return known;
  const policyPacks = [{ directory: join(root, "policy-pack") }];
  const plan = preview({ directory: root, stack, policyPacks });
  made.set(stack, plan);
  return plan;
}
