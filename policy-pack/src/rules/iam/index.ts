import type { Control } from "../../core/control";
import { iamBounded } from "./bounded";
import { iamDeputiesBound } from "./deputies-bound";
import { iamGithubPinned } from "./github-pinned";
import { iamManagedOneWay } from "./managed-one-way";
import { iamNoAccessKeys } from "./no-access-keys";
import { iamNoAdministrator } from "./no-administrator";
import { iamNoAdministratorAttached } from "./no-administrator-attached";
import { iamNoDecryptEverything } from "./no-decrypt-everything";
import { iamNoInline } from "./no-inline";
import { iamNoUsers } from "./no-users";
import { iamNoWholeService } from "./no-whole-service";
import { iamNotToUsers } from "./not-to-users";
import { iamOwnPolicies } from "./own-policies";
import { iamPasswords } from "./passwords";
import { iamTrustNamesPrincipals } from "./trust-names-principals";
import { iamUsersInGroups } from "./users-in-groups";

export const iam: readonly Control[] = [
  iamNoAdministrator,
  iamNoWholeService,
  iamNoAdministratorAttached,
  iamOwnPolicies,
  iamNoInline,
  iamNotToUsers,
  iamNoUsers,
  iamUsersInGroups,
  iamTrustNamesPrincipals,
  iamDeputiesBound,
  iamGithubPinned,
  iamPasswords,
  iamNoAccessKeys,
  iamNoDecryptEverything,
  iamManagedOneWay,
  iamBounded,
];
