import type { Control } from "../../core/control";
import { wafKnownBadInputs } from "./known-bad-inputs";
import { wafLogging } from "./logging";
import { wafRules } from "./rules";
import { wafRulesMeasured } from "./rules-measured";

export const waf: readonly Control[] = [wafLogging, wafRules, wafRulesMeasured, wafKnownBadInputs];
