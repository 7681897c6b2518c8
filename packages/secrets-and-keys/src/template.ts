import { check, type Check } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";

const placeholder = /\{(\w+)\}/g;

/** The template with each name in braces replaced by the value of that field. */
export function filled(template: string, values: Record<string, string>): string {
  return template.replace(placeholder, (_, field: string) => values[field] ?? "");
}

/** A placeholder that stands for no field would reach the application as it is. */
export function checkTemplates(
  templates: Record<string, pulumi.Input<string>>,
  fields: string[],
): Check[] {
  return Object.entries(templates).flatMap(([key, template]) => {
    const named = typeof template === "string" ? template.matchAll(placeholder) : [];
    return Array.from(named, ([, field = ""]) =>
      check(
        fields.includes(field),
        `templates.${key}`,
        `{${field}}`,
        fields.map((each) => `{${each}}`).join(", "),
        "Name a field of `generate` or `fields`",
      ),
    );
  });
}
