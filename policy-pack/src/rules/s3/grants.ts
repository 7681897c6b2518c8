import { requireEach } from "../../core/lists";
import type { Subject } from "../../core/subject";
import { listOf, read, textOf } from "../../core/value";
import { deferred, fail, type Finding, pass, worst } from "../../core/verdict";

const everyone = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

function judgeGrant({ props }: Subject, permissions: RegExp): Finding {
  const uris = ["grantee.uri", "uri"].map((path) => read(props, path));
  const named = uris.every(
    (each) => each.state !== "unknown" && !everyone.test(textOf(each) ?? ""),
  );
  if (named) return pass("a named grantee");
  const several = listOf(props, "permissions");
  const given = [read(props, "permission"), ...(several ?? [])];
  const unknown = !several || [...uris, ...given].some((each) => each.state === "unknown");
  const granted = given.some((each) => permissions.test(textOf(each) ?? ""));
  if (granted && !uris.some((each) => each.state === "unknown")) {
    return fail("everyone is granted a permission");
  }
  return unknown
    ? deferred("whom it grants what is not known before the update")
    : pass("another permission");
}

/** Fails where an ACL, by its short name or by its grants, lets everyone do that. */
export function requireNoPublicGrant(
  subject: Subject,
  canned: RegExp,
  permissions: RegExp,
): Finding {
  const acl = read(subject.props, "acl");
  const short =
    acl.state === "unknown"
      ? deferred("acl is not known before the update")
      : canned.test(textOf(acl) ?? "")
        ? fail(`acl is ${textOf(acl)}`)
        : pass("acl is not public");
  const none = pass("no grant");
  const judge = (each: Subject) => judgeGrant(each, permissions);
  return worst([
    short,
    requireEach(subject, "grants", none, judge),
    requireEach(subject, "accessControlPolicy.grants", none, judge),
  ]);
}
