import type { Policies } from "@pulumi/policy";
import { define } from "./core/define";
import { closingPolicies } from "./core/exemption-policies";
import { controls } from "./rules";

/** Everything the pack runs. Making it has no effect: only `index.ts` starts the server. */
export const policies: Policies = [...controls.map(define), ...closingPolicies(controls)];
