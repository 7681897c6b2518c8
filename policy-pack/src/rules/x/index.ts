import type { Control } from "../../core/control";
import { xClassified } from "./classified";
import { xDataTierUnreachable } from "./data-tier-unreachable";
import { xDocumentsKnown } from "./documents-known";
import { xNoOldTypes } from "./no-old-types";
import { xNoOpaqueResources } from "./no-opaque-resources";
import { xOnlyBalancersFaceInternet } from "./only-balancers-face-internet";
import { xStateProtected } from "./state-protected";

export const x: readonly Control[] = [
  xStateProtected,
  xNoOpaqueResources,
  xDocumentsKnown,
  xClassified,
  xNoOldTypes,
  xDataTierUnreachable,
  xOnlyBalancersFaceInternet,
];
