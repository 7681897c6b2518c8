import type { Control } from "../../core/control";
import { xDataTierUnreachable } from "./data-tier-unreachable";
import { xDocumentsKnown } from "./documents-known";
import { xNoOpaqueResources } from "./no-opaque-resources";
import { xOnlyBalancersFaceInternet } from "./only-balancers-face-internet";
import { xStateProtected } from "./state-protected";

export const x: readonly Control[] = [
  xStateProtected,
  xNoOpaqueResources,
  xDocumentsKnown,
  xDataTierUnreachable,
  xOnlyBalancersFaceInternet,
];
