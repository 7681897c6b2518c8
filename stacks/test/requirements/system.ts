import type { Requirement } from "./model";

/** A system, and every one of its numbered requirements. */
export interface System {
  /** As in `plinth:system`. */
  name: string;
  title: string;
  /** One paragraph for the head of the generated page. */
  summary: string;
  /** The letter of its ids. */
  letter: string;
  /** How many ids its record has, from 1. */
  count: number;
  stacks: string[];
  requirements: Requirement[];
}

export interface Coverage {
  tested: string[];
  documented: string[];
  departed: string[];
  outside: string[];
  missing: string[];
  unknown: string[];
}

/** Sorts the ids of a system by how they are met. */
export function coverageOf({ letter, count, requirements }: System): Coverage {
  const ids = Array.from(
    { length: count },
    (_, i) => `${letter}-${String(i + 1).padStart(3, "0")}`,
  );
  const byId = new Map(requirements.map((each) => [each.id, each]));
  const those = (test: (each: Requirement) => boolean) =>
    ids.filter((id) => {
      const requirement = byId.get(id);
      return requirement !== undefined && test(requirement);
    });
  const isTested = ({ present, absent }: Requirement) => Boolean(present ?? absent);
  const isMet = (each: Requirement) =>
    isTested(each) || Boolean(each.documented ?? each.departs ?? each.outside);
  return {
    tested: those(isTested),
    documented: those((each) => !isTested(each) && Boolean(each.documented)),
    departed: those((each) => Boolean(each.departs)),
    outside: those((each) => Boolean(each.outside)),
    missing: ids.filter((id) => !those(isMet).includes(id)),
    unknown: requirements.map(({ id }) => id).filter((id) => !ids.includes(id)),
  };
}
