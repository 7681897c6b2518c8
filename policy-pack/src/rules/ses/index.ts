import type { Control } from "../../core/control";
import { sesDkim } from "./dkim";
import { sesIdentityNotPublic } from "./identity-not-public";
import { sesTls } from "./tls";

export const ses: readonly Control[] = [sesTls, sesDkim, sesIdentityNotPublic];
