import type { Subject } from "./subject";
import { listOf, type Props, type Value } from "./value";
import { deferred, fail, type Finding, pass, worst } from "./verdict";

function member(subject: Subject, { state, ...rest }: Value): Subject | undefined {
  const value = "value" in rest ? rest.value : undefined;
  if (state !== "known" || typeof value !== "object" || value === null) return undefined;
  return { ...subject, props: value as Props };
}

/**
 * Judges every member of a list of objects, and takes the worst.
 *
 * @param empty - what is said of a list that is unset or has no member.
 */
export function requireEach(
  subject: Subject,
  path: string,
  empty: Finding,
  judge: (member: Subject) => Finding,
): Finding {
  const members = listOf(subject.props, path);
  if (!members) return deferred(`${path} is not known before the update`);
  if (members.length === 0) return empty;
  return worst(
    members.map((each, index) => {
      const one = member(subject, each);
      if (!one) return deferred(`${path}[${index}] is not known before the update`);
      const finding = judge(one);
      return { ...finding, message: `${path}[${index}]: ${finding.message}` };
    }),
  );
}

/** Passes where one member of a list of objects does; unknown members may be the one. */
export function requireSome(
  subject: Subject,
  path: string,
  what: string,
  judge: (member: Subject) => Finding,
): Finding {
  const members = listOf(subject.props, path);
  if (!members) return deferred(`${path} is not known before the update`);
  const verdicts = members.map((each) => {
    const one = member(subject, each);
    return one ? judge(one).verdict : "deferred";
  });
  if (verdicts.includes("pass")) return pass(`a member of ${path} ${what}`);
  return verdicts.includes("deferred")
    ? deferred(`not every member of ${path} is known before the update`)
    : fail(`no member of ${path} ${what}`);
}

/** Passes where a list has that many members; what they are may be unknown. */
export function requireMembers({ props }: Subject, path: string, least: number): Finding {
  const members = listOf(props, path);
  if (!members) return deferred(`${path} is not known before the update`);
  const what = `${path} has ${members.length} members`;
  return members.length >= least ? pass(what) : fail(`${what}, required at least ${least}`);
}

/** Fails where a text of the list matches; unknown texts are deferred. */
export function requireNoText(
  { props }: Subject,
  path: string,
  pattern: RegExp,
  what: string,
): Finding {
  const members = listOf(props, path);
  if (!members) return deferred(`${path} is not known before the update`);
  const known = members.flatMap((each) => (each.state === "known" ? [String(each.value)] : []));
  if (known.some((text) => pattern.test(text))) return fail(`${path} ${what}`);
  return members.some(({ state }) => state === "unknown")
    ? deferred(`not every member of ${path} is known before the update`)
    : pass(`no member of ${path} ${what}`);
}
