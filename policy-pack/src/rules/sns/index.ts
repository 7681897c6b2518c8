import type { Control } from "../../core/control";
import { snsEncrypted } from "./encrypted";
import { snsNoPlainHttp } from "./no-plain-http";
import { snsPolicyNotPublic } from "./policy-not-public";

export const sns: readonly Control[] = [snsEncrypted, snsPolicyNotPublic, snsNoPlainHttp];
