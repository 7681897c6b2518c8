import type { Control } from "../../core/control";
import { iamNoAdministrator } from "./no-administrator";
import { iamNoAdministratorAttached } from "./no-administrator-attached";
import { iamNoWholeService } from "./no-whole-service";
import { iamTrustNamesPrincipals } from "./trust-names-principals";

export const iam: readonly Control[] = [
  iamNoAdministrator,
  iamNoWholeService,
  iamNoAdministratorAttached,
  iamTrustNamesPrincipals,
];
