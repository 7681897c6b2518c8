import type { Control } from "../../core/control";
import { acmNoWildcard } from "./no-wildcard";
import { acmRenews } from "./renews";
import { acmStrongKey } from "./strong-key";
import { acmTransparency } from "./transparency";

export const acm: readonly Control[] = [acmRenews, acmTransparency, acmStrongKey, acmNoWildcard];
