import { onlyWhere, type Subject } from "../../core/subject";
import { listOf, type Props, read, textOf, type Value } from "../../core/value";
import { deferred, type Finding } from "../../core/verdict";

/** Settings of a parameter group; undefined where they are not known before the update. */
function parametersOf(props: Props): Map<string, Value> | undefined {
  const list = listOf(props, "parameters");
  if (!list || list.some(({ state }) => state === "unknown")) return undefined;
  return new Map(
    list.flatMap((each) => {
      if (each.state !== "known") return [];
      const name = textOf(read(each.value as Props, "name"));
      return name === undefined ? [] : [[name, read(each.value as Props, "value")] as const];
    }),
  );
}

/** A setting as text; numbers and texts are the same to a database. */
export function setting(parameters: Map<string, Value>, name: string): string {
  const value = parameters.get(name);
  return value?.state === "known" ? String(value.value) : "";
}

/** Judges the settings of PostgreSQL, whose parameter groups name it in their family. */
export function judgePostgres(
  subject: Subject,
  judge: (parameters: Map<string, Value>) => Finding,
): Finding {
  return onlyWhere(subject, "family", /postgres/, "it is not PostgreSQL's", () => {
    const parameters = parametersOf(subject.props);
    return parameters ? judge(parameters) : deferred("parameters are not known before the update");
  });
}
