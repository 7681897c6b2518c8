import { list, type Statement } from "./documents";

function principals({ Principal }: Statement, kind: string): string[] {
  if (typeof Principal !== "object" || Principal === null) return [];
  return list((Principal as { [key: string]: unknown })[kind]);
}

/** True for a statement that lets a service of AWS take a role. */
export function trustsService(statement: Statement): boolean {
  return statement.Effect === "Allow" && principals(statement, "Service").length > 0;
}

/** True for a statement that lets GitHub's workflows take a role. */
export function trustsGithub(statement: Statement): boolean {
  return (
    statement.Effect === "Allow" &&
    principals(statement, "Federated").some((each) =>
      /token\.actions\.githubusercontent\.com/.test(each),
    )
  );
}

/** True where every subject it admits names an owner, a repository and what of it. */
export function pinsGithub({ Condition }: Statement): boolean {
  const subjects = Object.entries(Condition ?? {})
    .filter(([operator]) => /^(ForAnyValue:|ForAllValues:)?String(Equals|Like)/.test(operator))
    .flatMap(([, test]) => list(test["token.actions.githubusercontent.com:sub"]));
  return (
    subjects.length > 0 && subjects.every((each) => /^repo:[^*/:]+\/[^*/:]+:(?!\*$).+/.test(each))
  );
}

/** True for a statement that decrypts with every key. */
export function decryptsEverything({
  Effect,
  Action,
  NotAction,
  Resource,
  Condition,
}: Statement): boolean {
  const everywhere = list(Resource).some((each) => each === "*" || /:key\/\*$/.test(each));
  if (Effect !== "Allow" || !everywhere || Condition !== undefined) return false;
  return (
    NotAction !== undefined ||
    list(Action).some((each) => /^(\*|kms:(\*|Decrypt\*?|De\*|ReEncrypt.*|Re\*))$/i.test(each))
  );
}
