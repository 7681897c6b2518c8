import { type Check, check, distinct, oneOf } from "@plinth/core";
import { DbParameterApplyMethod, DbParameterScope } from "./choices";
import type { Settings } from "./settings";

export function checkParameters({ aurora, parameters }: Settings): Check[] {
  const keys = parameters.map(({ name, scope }) => `${scope} ${name}`);
  return [
    distinct("parameters", keys, "Set each parameter once"),
    parameters.map(({ name, applyMethod, scope }) => [
      check(
        name !== "rds.force_ssl",
        "parameters",
        name,
        "parameters that no argument sets",
        "Set database.requireTls",
      ),
      oneOf(
        `parameters.${name}.applyMethod`,
        applyMethod,
        Object.values(DbParameterApplyMethod),
        "Take one of them, or leave it out",
      ),
      oneOf(
        `parameters.${name}.scope`,
        scope,
        aurora ? Object.values(DbParameterScope) : [DbParameterScope.Instance],
        "Aurora alone has a cluster's group",
      ),
    ]),
  ];
}
