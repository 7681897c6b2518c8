/** Type tokens that are one thing to a control: provider versions have given some of them two names. */
export function named(module: string, name: string): string {
  return `aws:${module}/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`;
}

export function bucketPart(name: string): string[] {
  return [named("s3", name), named("s3", `${name}V2`)];
}

export function balancing(name: string): string[] {
  return [named("lb", name), named("alb", name)];
}

export function tokens(...names: string[]): string[] {
  return names.map((each) => {
    const [module = "", name = ""] = each.split(".");
    return named(module, name);
  });
}
