import type { Control } from "../../core/control";
import { kmsPolicyNamesPrincipals } from "./policy-names-principals";
import { kmsRotation } from "./rotation";

export const kms: readonly Control[] = [kmsRotation, kmsPolicyNamesPrincipals];
