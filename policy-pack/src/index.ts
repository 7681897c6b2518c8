import { PolicyPack } from "@pulumi/policy";
import { policies } from "./registry";

new PolicyPack("plinth", { policies, enforcementLevel: "mandatory" });
