import type { Plan } from "@plinth/preview";
import { json } from "./json";
import { markdown } from "./markdown";
import { paintWith } from "./paint";
import { tree } from "./tree";

/** How a result may be shown. */
export const formats = ["tree", "json", "markdown"];

export interface RenderOptions {
  /** True colours the tree; the other forms have no colours. */
  color: boolean;
}

/** The plans as text, which ends with a new line. */
export function rendered(format: string, plans: Plan[], { color }: RenderOptions): string {
  if (format === "json") return json(plans);
  if (format === "markdown") return markdown(plans);
  return plans.map((plan) => tree(plan, paintWith(color))).join("\n");
}
